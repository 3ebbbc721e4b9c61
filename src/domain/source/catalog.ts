import type { Source } from './source.ts';
import type { Topic } from '../story/topic.ts';

/** What we ship: sources with their feeds and ratings, and topics. Built once from `data/`, never changed. */
export interface Catalog {
  sources: ReadonlyMap<string, Source>;
  topics: ReadonlyMap<string, Topic>;
}
