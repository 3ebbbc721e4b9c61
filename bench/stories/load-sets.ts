import type { LabelledArticle, LabelledSet } from './labelled-article.ts';
import { readRows, type Row } from './read-rows.ts';

/** What feeds give: the title and this many characters of text. */
const feedLength = 300;

export interface LoadedSets {
  sets: LabelledSet[];
  /** Names of sets whose file is not there. */
  skipped: string[];
}

/** The development sets as feeds would deliver them, in order of publication; undated ones in order of the file. */
export function loadSets(folder: URL): LoadedSets {
  const sets: LabelledSet[] = [];
  const skipped: string[] = [];
  const read = (name: string) => readRows(new URL(`${name}-dev.jsonl`, folder));
  const offer = (name: string, articles: LabelledArticle[] | undefined) => {
    if (articles === undefined) skipped.push(name);
    else sets.push({ name, articles: sortByDate(articles) });
  };
  const neus = read('neus')?.map((row) => toLabelled(row));
  const background = read('background')?.map((row) => toLabelled(row, { label: undefined }));
  offer('neus', neus);
  offer(
    'neus+10k',
    neus === undefined || background === undefined ? undefined : [...neus, ...spreadOver(background, neus)],
  );
  offer(
    'ecb',
    read('ecb')?.map((row) => toLabelled(row)),
  );
  offer(
    'vi',
    read('vi')?.map((row) => toLabelled(row)),
  );
  offer(
    'titles',
    read('neus')?.map((row) => toLabelled({ ...row, text: '' })),
  );
  return { sets, skipped };
}

export function toLabelled(row: Row, { label = row.cluster }: { label?: string | undefined } = {}): LabelledArticle {
  const publishedAt = new Date(row.published ?? 0);
  const article = {
    id: row.id,
    sourceId: row.source ?? `unknown-${row.id}`,
    url: `https://feeds.example/${row.id}`,
    title: row.title,
    excerpt: row.text.slice(0, feedLength),
    language: row.lang,
    publishedAt,
    firstSeenAt: publishedAt,
  };
  return { article, label };
}

/** The distractors in their own order, dated evenly over the time of the set that they are to distract from. */
export function spreadOver(
  background: readonly LabelledArticle[],
  among: readonly LabelledArticle[],
): LabelledArticle[] {
  const times = among.map(({ article }) => article.publishedAt.getTime()).sort((one, other) => one - other);
  const first = times[0] ?? 0;
  const step = ((times.at(-1) ?? first) - first) / background.length;
  return sortByDate(background).map(({ article, label }, at) => {
    const publishedAt = new Date(first + at * step);
    return { article: { ...article, publishedAt, firstSeenAt: publishedAt }, label };
  });
}

export function sortByDate(articles: readonly LabelledArticle[]): LabelledArticle[] {
  return articles.toSorted((one, other) => one.article.publishedAt.getTime() - other.article.publishedAt.getTime());
}
