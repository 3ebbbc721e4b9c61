import type { StoryConstraint } from '../../domain/story/story-constraint.ts';

/** What moderators said, by article id. */
export interface ConstraintBook {
  /** Remembers a constraint in place of an earlier one on the same pair; false for an article with itself. */
  note(constraint: StoryConstraint): boolean;
  /** Ids that must be in another story than the article. */
  apartFrom(articleId: string): ReadonlySet<string>;
  /** Ids that must be in the article's story. */
  sameAs(articleId: string): ReadonlySet<string>;
  /** Drops what is known of an article that is gone. */
  forget(articleId: string): void;
  /** Every constraint once. */
  list(): StoryConstraint[];
  readonly isEmpty: boolean;
}

const nothing: ReadonlySet<string> = new Set();

export function createConstraintBook(): ConstraintBook {
  const books = { same: new Map<string, Set<string>>(), apart: new Map<string, Set<string>>() };
  const link = (book: Map<string, Set<string>>, one: string, other: string) => {
    book.set(one, (book.get(one) ?? new Set()).add(other));
  };
  const unlink = (book: Map<string, Set<string>>, one: string, other: string) => {
    const others = book.get(one);
    others?.delete(other);
    if (others?.size === 0) book.delete(one);
  };
  return {
    note({ kind, articleIds: [one, other] }) {
      if (one === other) return false;
      const opposite = kind === 'same' ? 'apart' : 'same';
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        link(books[kind], from, to);
        unlink(books[opposite], from, to);
      }
      return true;
    },
    apartFrom: (articleId) => books.apart.get(articleId) ?? nothing,
    sameAs: (articleId) => books.same.get(articleId) ?? nothing,
    forget(articleId) {
      for (const book of Object.values(books)) {
        for (const other of book.get(articleId) ?? nothing) unlink(book, other, articleId);
        book.delete(articleId);
      }
    },
    list: () =>
      (['same', 'apart'] as const).flatMap((kind) =>
        [...books[kind]].flatMap(([one, others]) =>
          [...others].filter((other) => one < other).map((other) => ({ kind, articleIds: [one, other] as const })),
        ),
      ),
    get isEmpty() {
      return books.same.size === 0 && books.apart.size === 0;
    },
  };
}
