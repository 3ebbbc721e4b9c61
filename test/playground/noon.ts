/** When playgrounds of tests start: digests are due at eight, and what they tell depends on the hour at which the demo began. */
export const noon = new Date('2026-11-24T12:00:00Z');
