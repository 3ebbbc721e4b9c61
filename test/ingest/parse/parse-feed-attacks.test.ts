import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/ingest/parse/parse-feed.ts';
import { toArticles } from '../../../src/ingest/article/to-articles.ts';

const url = 'https://harbour.example/feeds/all.xml';
const rss = '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>';
const size = 1_000_000;

function fill(unit: string): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

// Each of these takes minutes in a reader whose time grows by the square of the input.
const attacks: Record<string, string> = {
  'a flood of <': rss + fill('<'),
  'a flood of tags with open quotes': `${rss}<item><title>${fill('<"')}`,
  'a flood of unclosed elements': rss + fill('<a>'),
  'a flood of unclosed items': rss + fill('<item><title>'),
  'a flood of closing tags': rss + fill('</x>'),
  'a flood of empty elements': `${rss}${fill('<a/>')}</channel></rss>`,
  'a flood of open comments': rss + fill('<!--'),
  'a flood of open CDATA sections': `${rss}<item><title>${fill('<![CDATA[')}`,
  'a flood of document types': `${fill('<!DOCTYPE a [')}${rss}`,
  'a flood of entities': `${rss}<item><title>${fill('&amp;')}</title></item>`,
  'authors that a mail pattern backtracks on': `${rss}${`<item><author>a@${'.'.repeat(9_000)}@</author></item>`.repeat(100)}`,
  'authors full of brackets': `${rss}${`<item><author>${'(<['.repeat(3_000)}</author></item>`.repeat(100)}`,
  'authors in many pieces': `${rss}${`<item><author>a@${`${'.'.repeat(300)}<b/><name/>`.repeat(30)}@</author></item>`.repeat(100)}`,
  'a tag with a million attributes': `${rss}<item ${fill('a="1" ')}/>`,
  'a tag of spaces': `${rss}<item ${fill(' ')}/>`,
  'a name without end': `${rss}<${fill('a')}`,
  'HTML nested without end in CDATA': `${rss}<item><link>/a</link><title>x</title><description><![CDATA[${fill('<div><table><ul><li>')}]]></description></item>`,
  'HTML with an attribute without end': `${rss}<item><link>/a</link><title>x</title><description><![CDATA[<a href="${fill('x')}]]></description></item>`,
  'a title of joiners': `${rss}<item><link>/a</link><title>x${fill('\u200d')}</title></item>`,
  'a title of spaces': `${rss}<item><link>/a</link><title>x${fill(' ')}y</title></item>`,
  'a link without end': `${rss}<item><link>/${fill('a')}</link><title>x</title></item>`,
  'a link of tracking parameters': `${rss}<item><link>/?${'utm_a=1&'.repeat(240)}</link><title>x</title></item>`,
  'a date without end': `${rss}<item><link>/a</link><title>x</title><pubDate>${fill('Mon, ')}</pubDate></item>`,
  'JSON nested without end': `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(size)}`,
  'an Atom div without end': `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml">${fill('<div xmlns="http://www.w3.org/1999/xhtml">')}`,
  'a page of links': `<!doctype html>${fill('<link rel=alternate ')}`,
  'a page of open comments': `<!--${fill('<!--')}`,
};

describe('parseFeed under attack', () => {
  for (const [name, text] of Object.entries(attacks)) {
    it(`is done with ${name} within two seconds of processor time`, () => {
      const start = process.cpuUsage();
      const parsed = parseFeed(Buffer.from(text), { url });
      const items = parsed.kind === 'parsed' ? parsed.items : [];
      toArticles(items, { feed: { url }, source: { id: 'harbour', language: 'en' }, now: new Date(0) });
      const used = process.cpuUsage(start);
      expect((used.user + used.system) / 1_000).toBeLessThan(2_000);
      expect(items.length).toBeLessThanOrEqual(1_000);
    });
  }
});
