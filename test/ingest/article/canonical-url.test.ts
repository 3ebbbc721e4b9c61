import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/ingest/article/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://News.Example:443/A/B', 'https://news.example/A/B'],
    ['http://news.example:80/a/', 'http://news.example/a'],
    ['http://news.example:8080/a', 'http://news.example:8080/a'],
    ['https://news.example', 'https://news.example/'],
    ['https://news.example///', 'https://news.example/'],
    ['https://news.example./a', 'https://news.example/a'],
    ['https://user:secret@news.example/a', 'https://news.example/a'],
    ['https://news.example/a#comments', 'https://news.example/a'],
    ['https://news.example/a?utm_source=rss&id=7&utm_medium=x', 'https://news.example/a?id=7'],
    ['https://news.example/a?fbclid=1&gclid=2&UTM_Campaign=3', 'https://news.example/a'],
    ['https://news.example/a?srsltid=A&mtm_source=b&wt_zmc=c&WT.mc_id=d&_ga=e&pk_campaign=f', 'https://news.example/a'],
    ['https://news.example/a?source=7&ref=8&_page=2', 'https://news.example/a?source=7&ref=8&_page=2'],
    ['https://news.example/a?amp', 'https://news.example/a'],
    ['https://news.example/a?amp=1&outputType=amp', 'https://news.example/a'],
    ['https://news.example/a?output=full&ampere=3', 'https://news.example/a?output=full&ampere=3'],
    ['https://news.example/a?q=a%20b+c', 'https://news.example/a?q=a%20b+c'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['/2026/a', 'https://feeds.example/2026/a'],
    ['../a', 'https://feeds.example/a'],
    ['//news.example/a', 'https://news.example/a'],
    ['  https://news.example/a\n', 'https://news.example/a'],
    ['https://новости.example/я', 'https://xn--b1amnebsh.example/%D1%8F'],
  ])('writes %s as %s', (link, expected) => {
    expect(canonicalUrl(link, 'https://feeds.example/all/feed.xml')).toBe(expected);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'mailto:desk@news.example',
    'ftp://news.example/',
    'http://',
    'data:text/html,x',
  ])('has no address for “%s”', (link) => {
    expect(canonicalUrl(link, 'https://feeds.example/')).toBeUndefined();
  });

  it('has no address for a relative link without a base, nor for one longer than Discord takes', () => {
    expect(canonicalUrl('/a')).toBeUndefined();
    expect(canonicalUrl(`https://news.example/${'a'.repeat(2_000)}`)).toBeUndefined();
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (link) => {
        const once = canonicalUrl(link);
        if (once !== undefined) expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});
