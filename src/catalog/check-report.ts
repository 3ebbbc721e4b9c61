import { checkResults, type FeedCheck } from './check-feeds.ts';
import { markdownTable } from './markdown-table.ts';

/** The checks as a page for maintainers: how many of each kind, then every feed that wants a look. */
export function checkReport(checks: readonly FeedCheck[], now: Date): string {
  const counts = checkResults.map((result) => [
    result,
    String(checks.filter((check) => check.result === result).length),
  ]);
  const wanting = checks
    .filter(({ result }) => result !== 'ok')
    .sort((one, other) => checkResults.indexOf(one.result) - checkResults.indexOf(other.result));
  const rows = wanting.map(({ source, url, result, articles, newest, message = '', proposed = '' }) => [
    result,
    source,
    url,
    String(articles),
    newest?.toISOString().slice(0, 10) ?? '',
    message,
    proposed,
  ]);
  return [
    `# Feeds as of ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    '',
    `${checks.length} feeds were fetched once each.`,
    '',
    markdownTable(['result', 'feeds'], counts),
    '',
    markdownTable(['result', 'source', 'feed', 'articles', 'newest', 'why', 'proposed address'], rows),
    '',
  ].join('\n');
}
