/** What is known of a term of an article, as bits. */
export const inTitle = 1;
export const inText = 2;
export const isNumber = 4;
/** Two neighbouring words as one term. */
export const isPair = 8;
