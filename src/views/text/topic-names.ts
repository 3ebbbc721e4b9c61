import type { Catalog } from '../../domain/source/catalog.ts';
import { cleanText } from './clean-text.ts';

/** `World, Science`, or `all topics` for none, as a subscription means it. */
export function topicNames(topics: readonly string[], catalog: Pick<Catalog, 'topics'>): string {
  if (topics.length === 0) return 'all topics';
  return topics.map((id) => cleanText(catalog.topics.get(id)?.name ?? id)).join(', ');
}
