/** Stands where a user's id stood until that user asked to be forgotten. */
export const forgottenUser = 'forgotten';
