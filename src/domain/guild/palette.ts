/**
 * Which colours the sides have, beside their letters and numbers. `us`: Left blue, Right red. `international`: Left red,
 * Right blue. `monochrome`: none.
 */
export const palettes = ['monochrome', 'us', 'international'] as const;
export type Palette = (typeof palettes)[number];
