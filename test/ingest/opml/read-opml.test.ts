import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostOpmlFeeds, readOpml, type OpmlFeed } from '../../../src/ingest/opml/read-opml.ts';
import { writeOpml } from '../../../src/ingest/opml/write-opml.ts';

const read = (text: string) => readOpml(Buffer.from(text));
const wrap = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;
const feedsOf = (text: string): readonly OpmlFeed[] => {
  const outcome = read(text);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.feeds;
};

describe('readOpml', () => {
  it('reads feeds with their names, sites, languages and folders', () => {
    const text = wrap(`
      <outline text="Alder &amp; Birch" type="rss" xmlUrl="https://a.example/f?x=1&amp;y=2" htmlUrl="https://a.example/" language="en-GB"/>
      <outline text="News"><outline title='Science'>
        <outline title="Cedar" text="ignored" XMLURL='https://c.example/f'></outline>
      </outline></outline>
      <outline text="Elm" xmlUrl="https://e.example/f"/>`);
    expect(feedsOf(text)).toEqual([
      {
        url: 'https://a.example/f?x=1&y=2',
        name: 'Alder & Birch',
        siteUrl: 'https://a.example/',
        language: 'en-GB',
        folders: [],
      },
      { url: 'https://c.example/f', name: 'Cedar', folders: ['News', 'Science'] },
      { url: 'https://e.example/f', name: 'Elm', folders: [] },
    ]);
  });

  it('reads files in other character sets', () => {
    const text =
      '<?xml version="1.0" encoding="windows-1252"?><opml><outline text="Zürich" xmlUrl="https://z.example/"/></opml>';
    expect(readOpml(Buffer.from(text, 'latin1'))).toMatchObject({ feeds: [{ name: 'Zürich' }] });
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(wrap('<outline xmlUrl="https://w.example/"/>'), 'utf16le'),
    ]);
    expect(readOpml(wide)).toMatchObject({ feeds: [{ url: 'https://w.example/' }] });
  });

  it.each([
    ['a feed', '<rss><channel><item/></channel></rss>', 'has no <opml> element'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'has no <opml> element'],
    ['nothing', '', 'has no <opml> element'],
    ['a file without feeds', wrap('<outline text="Folder"/>'), 'names no feed'],
    [
      'an entity bomb',
      `<!DOCTYPE opml [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>${wrap('<outline text="&b;" xmlUrl="https://b.example/"/>')}`,
      'declares entities of its own',
    ],
    ['deep nesting', wrap('<outline text="x">'.repeat(100_000)), 'nested at most 20 deep'],
    [
      'ten thousand feeds',
      wrap(Array.from({ length: 10_000 }, (_, index) => `<outline xmlUrl="https://x.example/${index}"/>`).join('')),
      'Expected at most 1,000 feeds, got 10,000',
    ],
  ])('refuses %s in a sentence', (_, text, message) => {
    expect(read(text)).toEqual({ kind: 'refused', message: expect.stringContaining(message) as string });
  });

  it('takes as many as it says', () => {
    const many = Array.from({ length: mostOpmlFeeds }, (_, index) => `<outline xmlUrl="https://x.example/${index}"/>`);
    expect(feedsOf(wrap(many.join('')))).toHaveLength(mostOpmlFeeds);
  });

  it('reads what is there of a file that is cut off', () => {
    const text = wrap('<outline text="A" xmlUrl="https://a.example/"/><outline text="B" xmlUrl="https://b.ex');
    expect(feedsOf(text.slice(0, text.indexOf('https://b.ex') + 12)).map(({ url }) => url)).toContain(
      'https://a.example/',
    );
  });

  it('never fails, whatever the bytes', () => {
    const piece = fc.constantFrom(
      '<opml>',
      '<outline ',
      'xmlUrl="',
      '"',
      '>',
      '/>',
      '</outline>',
      '&',
      '<![CDATA[',
      ']]>',
      '<!--',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.array(piece).map((all) => Buffer.from(all.join(''))),
        ),
        (bytes) => {
          expect(['read', 'refused']).toContain(readOpml(bytes).kind);
        },
      ),
    );
  });
});

describe('writeOpml', () => {
  it('writes what is read as it was', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .map((each) => each.replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff\s]+/gu, ' ').trim())
      .filter((each) => each !== '');
    const feed = fc.record({
      url: fc.webUrl(),
      name: text,
      siteUrl: fc.webUrl(),
      language: fc.constantFrom('en', 'und', 'de'),
      folders: fc.array(text, { maxLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(feed, { minLength: 1, maxLength: 5 }), (feeds) => {
        const written = writeOpml('Any', feeds, new Date(0));
        const byUrl = (all: readonly OpmlFeed[]) =>
          all.map((each) => JSON.stringify(Object.entries(each).sort())).sort();
        expect(byUrl(feedsOf(written))).toEqual(byUrl(feeds));
      }),
    );
  });

  it('keeps feeds of one folder together, those without a folder where they come', () => {
    const feeds = [
      { url: 'https://a.example/1', folders: ['Science'] },
      { url: 'https://a.example/2', folders: [] },
      { url: 'https://b.example/1', folders: ['Science'] },
    ];
    expect(writeOpml('Sources of <this>', feeds, new Date('2026-11-23T12:00:00Z')))
      .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Sources of &lt;this&gt;</title>
    <dateCreated>Mon, 23 Nov 2026 12:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline text="Science">
      <outline type="rss" text="https://a.example/1" title="https://a.example/1" xmlUrl="https://a.example/1" />
      <outline type="rss" text="https://b.example/1" title="https://b.example/1" xmlUrl="https://b.example/1" />
    </outline>
    <outline type="rss" text="https://a.example/2" title="https://a.example/2" xmlUrl="https://a.example/2" />
  </body>
</opml>
`);
  });
});
