/** What is known of a term of an article, as bits. */
export const inTitle = 1;
export const inText = 2;
export const isName = 4;
export const isNumber = 8;
export const isPair = 16;
