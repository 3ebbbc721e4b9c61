/** Different figures that articles give for the same thing: shown raw, never averaged. */
export interface DisputedNumber {
  /** What is counted, in the articles' words: `killed`. */
  label: string;
  /** One per figure, oldest first; `text` is verbatim. */
  figures: readonly DisputedFigure[];
}

export interface DisputedFigure {
  text: string;
  articleId: string;
  at: Date;
}
