import { escapeHtml } from './raw-item.ts';
import type { FeedHead } from './read-feed-head.ts';
import { jsonText, type JsonFields } from './read-json-item.ts';

/** True for JSON Feed, and for what only forgot to say its version. */
export function isJsonFeed(fields: JsonFields): boolean {
  const version = jsonText(fields.get('version'));
  if (version !== undefined) return version.includes('jsonfeed.org/version/');
  const isList = Array.isArray(fields.get('items'));
  return jsonText(fields.get('title')) !== undefined && (isList || jsonText(fields.get('feed_url')) !== undefined);
}

/** The head of a JSON Feed that came from `url`. */
export function readJsonHead(fields: JsonFields, url: string): FeedHead {
  const title = jsonText(fields.get('title'));
  return {
    title: title === undefined ? undefined : escapeHtml(title),
    language: jsonText(fields.get('language')),
    base: url,
    wishes: {},
  };
}
