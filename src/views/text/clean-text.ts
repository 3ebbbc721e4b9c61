/** Line breaks and control characters, which would change the layout. */
const breaks = /[\s\p{Cc}\u2800]+/gu;

/** Invisible characters and direction overrides; joiners and emoji variation selectors are dealt with apart. */
const invisible =
  /(?![\u200c\u200d\ufe0e\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Surrogate}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;

/** Joiners outside words (Persian, Hindi) and emoji sequences. */
const strayJoiners =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

/** More marks on one letter than any orthography stacks. */
const stackedMarks = /(\p{M}{3})\p{M}+/gu;

/** Nothing to clean, as most texts are: visible ASCII, single spaces between words. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A feed's text on one line, without what can't be seen but disturbs: line breaks, zero-width and direction characters, and
 * towers of combining marks. For places where Discord renders no markdown: select options, footers, author lines.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(breaks, ' ')
    .replace(invisible, '')
    .replace(strayJoiners, '')
    .replace(stackedMarks, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
