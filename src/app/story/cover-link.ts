import { termsOf } from '../../briefing/sentences/terms-of.ts';
import { minute, type Clock } from '../../domain/clock.ts';
import type { LinkCoverage } from '../../domain/story/link-coverage.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { canonicalUrl } from '../../ingest/article/canonical-url.ts';
import { readPage } from '../../ingest/page/read-page.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { readEntries } from '../news/read-entries.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { createAllowance, type Allowance } from '../create-allowance.ts';

type Parts = Pick<Newsroom, 'edition' | 'store' | 'network' | 'signal'>;

const mostNear = 3;
const looked = 10;
/** Titles have to share so many terms, and so much of the shorter one. */
const minShared = 2;
const minShare = 0.3;
/** Unknown pages that are opened for one member, and in how long: each is a request to a server that the member names. */
const mostPages = 20;
const pagesSpan = 10 * minute;

/** How many pages may be opened for each member. */
export function allowPages(clock: Clock): Allowance {
  return createAllowance(mostPages, pagesSpan, clock);
}

/**
 * Looks a link up: among the addresses of the live articles, then by where it leads, then by the address that its page gives
 * as its own, then by its page's title. Nothing of it is kept. A page is opened only as far as the member's allowance goes.
 */
export async function coverLink(
  parts: Parts,
  { link, userId }: { link: string; userId: string },
  reader: Reader,
  pages: Allowance,
): Promise<LinkCoverage<EditionEntry>> {
  const url = canonicalUrl(link);
  if (url === undefined) return { kind: 'unread', url: link, message: 'is no address that can be read' };
  const edition = editionOf(parts.edition, reader);
  const find = async (addresses: readonly (string | undefined)[]): Promise<LinkCoverage<EditionEntry> | undefined> => {
    const named = addresses.flatMap((each) => (each === undefined ? [] : (edition.byUrl(each) ?? [])))[0];
    if (named === undefined) return undefined;
    const [entry] = await readEntries(parts.store, [named], reader);
    return entry === undefined ? { kind: 'silenced', url } : { kind: 'story', url, entry };
  };
  const known = await find([url]);
  if (known !== undefined) return known;

  const refusedUntil = pages.take(userId);
  if (refusedUntil !== undefined) return { kind: 'unopened', url, most: pages.most, until: refusedUntil };
  const page = await readPage(url, parts.network, parts.signal);
  if (page.kind === 'failed') return { kind: 'unread', url, message: page.message };
  const { title, publishedAt, language = 'en' } = page;
  const led = await find([page.url, page.canonical]);
  if (led !== undefined) return led;
  if (title === undefined) return { kind: 'unread', url, message: 'has no title' };
  const found = await readEntries(parts.store, edition.search(title, looked), reader);
  const entries = found.filter((entry) => isNear(title, entry, language.slice(0, 2).toLowerCase())).slice(0, mostNear);
  return { kind: 'near', url, title, entries, ...(publishedAt !== undefined && { publishedAt }) };
}

/** A search finds stories that share any one word; a headline of the same event shares more. */
function isNear(title: string, { title: headline, slug }: EditionEntry, language: string): boolean {
  const asked = new Set(termsOf(title, language));
  const known = new Set(termsOf(`${headline} ${slug.replaceAll('-', ' ')}`, language));
  const shared = [...asked].filter((term) => known.has(term)).length;
  return shared >= minShared && shared >= minShare * Math.min(asked.size, known.size);
}
