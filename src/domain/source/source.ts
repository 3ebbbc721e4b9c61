import type { Factuality } from './factuality.ts';
import type { Leaning } from './leaning.ts';
import type { SourcePolicy } from '../guild/policy.ts';
import type { Rating } from './rating.ts';

export const ownershipKinds = [
  'state',
  'state-funded',
  'public',
  'conglomerate',
  'corporation',
  'private',
  'nonprofit',
  'independent',
  'unknown',
] as const;
export type OwnershipKind = (typeof ownershipKinds)[number];

export interface Ownership {
  kind: OwnershipKind;
  owner?: string;
  /** Where the owner is named: a URL or a citation. */
  citation?: string;
}

/** One URL that syndicates a source's articles. */
export interface Feed {
  url: string;
  topic?: string;
  /** BCP 47, where it is another than the source's. */
  language?: string;
}

/** A publisher with its ratings. `leaning` and `factuality` are the merge of `ratings`. */
export interface Source {
  id: string;
  name: string;
  domains: readonly string[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** BCP 47. */
  language: string;
  ownership: Ownership;
  feeds: readonly Feed[];
  ratings: readonly Rating[];
  leaning: Leaning;
  factuality: Factuality;
  /** What the guild decided in whose catalog this is; undefined in the shared one. */
  policy?: SourcePolicy;
  /** Who added it in the guild in whose catalog this is, and when; undefined for a source of all guilds. */
  added?: { by: string; at: Date };
  /** The bot's owners leave it out in every guild: no guild's own policy can change that. */
  isMutedForAll?: true;
}

/** The languages that a source writes in. */
export function languagesOf({ language, feeds }: Pick<Source, 'language' | 'feeds'>): string[] {
  return [...new Set([language, ...feeds.flatMap((feed) => feed.language ?? [])])];
}
