import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/ingest/page/read-head.ts';

const read = (html: string) => readHead(html, 'https://a.example/b');

describe('readHead', () => {
  it.each([
    ['a title with its site’s name', '<title>Talks end &amp; fail | Harbour Post</title>', 'Talks end & fail'],
    [
      'a title with a dash of its own',
      '<title>Talks - and more talks - Harbour Post</title>',
      'Talks - and more talks',
    ],
    [
      'Open Graph before the title',
      '<title>Harbour Post</title><meta content="Talks end" property="og:title">',
      'Talks end',
    ],
    ['Twitter’s', "<meta name='twitter:title' content='Talks end'>", 'Talks end'],
    [
      'JSON-LD before all',
      '<meta property="og:title" content="no"><script type="application/ld+json">[{"headline":"Talks end"}]</script>',
      'Talks end',
    ],
    [
      'what is behind broken JSON-LD',
      '<script type="application/ld+json">{"headline":</script><title>Talks end</title>',
      'Talks end',
    ],
    [
      'what is behind JSON-LD of another kind',
      '<script type="application/ld+json">{"headline":{"a":1}}</script><title>Talks end</title>',
      'Talks end',
    ],
  ])('takes %s', (_, html, title) => {
    expect(read(html).title).toBe(title);
  });

  it('reads date, language and own address', () => {
    expect(
      read(`<html lang="de-AT"><meta property="article:published_time" content="2026-11-23T08:00:00+01:00">
      <link href="/c?utm_source=x" rel="canonical"><title>Ende der Gespräche</title>`),
    ).toEqual({
      title: 'Ende der Gespräche',
      language: 'de-AT',
      publishedAt: new Date('2026-11-23T07:00:00Z'),
      canonical: 'https://a.example/c',
    });
  });

  it('takes nothing where there is nothing, and no address but of http', () => {
    expect(read('<html><head><title> </title><link rel="canonical" href="javascript:1"></head></html>')).toEqual({});
  });

  it('reads whatever is sent, without throwing', () => {
    const parts = [
      '<',
      '>',
      '<title>',
      '</title>',
      '<meta property="og:title" content="',
      '"',
      '<script type="application/ld+json">',
      '</script>',
      '{"headline":"x"}',
      'a',
      '&#0;',
      '\u0000',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (chosen) => {
        expect((read(chosen.join('')).title ?? '').length).toBeLessThanOrEqual(300);
      }),
    );
  });

  it.each(['<title'.repeat(80_000), '<script ld+json>'.repeat(30_000), '<meta '.repeat(80_000), '"'.repeat(500_000)])(
    'reads a hostile page of 500 kB',
    (html) => {
      expect(read(html)).toEqual({});
    },
  );
});
