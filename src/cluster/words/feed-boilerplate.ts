import { columnTitleOf } from './column-title.ts';
import { hashTerm } from './hash-term.ts';

/** The text of an article without what its source puts into every one. */
export interface OwnText {
  title: string;
  excerpt: string;
  /** A live page, opinion, pictures, letters, a round-up or a daily column: alike in form, whatever it is about. */
  isColumn: boolean;
}

/** Removes what sources repeat. It learns from what it reads, in fixed memory. */
export interface FeedBoilerplate {
  clean(sourceId: string, title: string, excerpt: string): OwnText;
}

const size = 1 << 16;
/** A sentence or title ending that a source used this often before is its habit. */
const habit = 3;

const titleEnding = /\s+(?:[|»·]|[-–—])\s+([^|»·]{2,40})$/u;
const sentenceEnd = /(?<=[.!?…。！？])\s+|\n+/u;
const invitations =
  `continue reading|read more|read the full (?:story|article)|lire la suite|leer más|seguir leyendo|weiterlesen|mehr lesen|leggi tutto|` +
  `continua a leggere|leia mais|читать далее|читати далі|devamını oku`;
const feedEnding = new RegExp(
  String.raw`(?:\s*(?:the post .{3,200} appeared first on .{2,60}|${invitations})[\s.…>»→]*)+$`,
  'iu',
);
/** What texts with such an ending have within their last letters: looked for first, since most have none. */
const maybeFeedEnding = new RegExp(String.raw`first on .{2,70}$|(?:${invitations})[\s.…>»→]*$`, 'iu');
const lastLetters = 80;

export function createFeedBoilerplate(): FeedBoilerplate {
  const counts = new Uint8Array(size);

  /** Whether the source used the text often before; counts it. */
  function isHabit(sourceId: string, text: string): boolean {
    const slot = hashTerm(`${sourceId}\n${text.toLowerCase()}`) & (size - 1);
    const count = counts[slot] ?? 0;
    counts[slot] = Math.min(255, count + 1);
    return count >= habit;
  }

  function cleanTitle(sourceId: string, title: string): string {
    const ending = titleEnding.exec(title);
    return ending !== null && isHabit(sourceId, ending[1] ?? '') ? title.slice(0, ending.index) : title;
  }

  function cleanExcerpt(sourceId: string, excerpt: string): string {
    const hasEnding = maybeFeedEnding.test(excerpt.slice(-lastLetters));
    const body = hasEnding ? excerpt.replace(feedEnding, '') : excerpt;
    const sentences = body.split(sentenceEnd);
    const first = sentences[0] ?? '';
    const last = sentences.at(-1) ?? '';
    if (sentences.length < 2) return isHabit(sourceId, body) ? '' : body;
    const own = sentences.slice(isHabit(sourceId, first) ? 1 : 0, isHabit(sourceId, last) ? -1 : undefined);
    return own.length === sentences.length ? body : own.join(' ');
  }

  return {
    clean(sourceId, title, excerpt) {
      const own = cleanTitle(sourceId, title);
      const column = columnTitleOf(own);
      return {
        title: column ?? own,
        excerpt: cleanExcerpt(sourceId, excerpt),
        isColumn: column !== undefined,
      };
    },
  };
}
