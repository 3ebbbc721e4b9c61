/** The time as an argument: `() => new Date()` in production, a hand-moved one in tests and the playground. */
export type Clock = () => Date;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
