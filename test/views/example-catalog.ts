import type { Catalog } from '../../src/domain/source/catalog.ts';
import { mergeFactuality, mergeLeaning, type Rating } from '../../src/domain/source/rating.ts';
import type { OwnershipKind, Source } from '../../src/domain/source/source.ts';

type Row = readonly [
  id: string,
  name: string,
  country: string,
  language: string,
  kind: OwnershipKind,
  leaning: number | undefined,
  factuality: number | undefined,
];

/** Invented sources: three left, two center, two right, one unrated. */
const rows: readonly Row[] = [
  ['harbor', 'Harbor Post', 'US', 'en', 'conglomerate', -1, 4],
  ['courant', 'Le Courant', 'FR', 'fr', 'private', -2, 4],
  ['plaza', 'La Plaza', 'ES', 'es', 'nonprofit', -1, 3],
  ['wire', 'Meridian Wire', 'GB', 'en', 'independent', 0, 5],
  ['ledger', 'City Ledger', 'GB', 'en', 'public', 0, 4],
  ['anchor', 'The Anchor', 'US', 'en', 'conglomerate', 1, 2],
  ['bastion', 'Bastion Daily', 'US', 'en', 'private', 2, 1],
  ['nahar', 'صوت النهر', 'SY', 'ar', 'state', undefined, undefined],
];

export const exampleCatalog: Catalog = {
  sources: new Map(rows.map((row) => [row[0], sourceOf(row)])),
  topics: new Map([
    ['world', { id: 'world', name: 'World', words: ['war'] }],
    ['science', { id: 'science', name: 'Science', words: ['space'] }],
  ]),
};

function sourceOf([id, name, country, language, kind, leaning, factuality]: Row): Source {
  const ratings: Rating[] = [];
  const base = { rater: 'Media Desk', asOf: '2026-03-01', url: `https://rater.example/${id}` };
  if (leaning !== undefined) {
    const label = ['Left', 'Lean Left', 'Center', 'Lean Right', 'Right'][leaning + 2] ?? '';
    ratings.push({ ...base, kind: 'leaning', label, value: leaning });
  }
  if (factuality !== undefined) {
    ratings.push({ ...base, kind: 'factuality', label: `${factuality} of 5`, value: factuality });
  }
  return {
    id,
    name,
    domains: [`${id}.example`],
    country,
    language,
    ownership: { kind },
    feeds: [{ url: `https://${id}.example/rss`, topic: 'world' }],
    ratings,
    leaning: mergeLeaning(ratings),
    factuality: mergeFactuality(ratings),
  };
}
