/** What two sources write of one event: a headline and a sentence or two each. */
export type Reports = readonly (readonly [title: string, excerpt: string])[];

/**
 * By language: a fire in a market hall, and on the same day an explosion in a paper factory of another town. Each language has
 * towns, names and figures of its own.
 */
export type Accidents = readonly (readonly [language: string, fire: Reports, explosion: Reports])[];
