import fc from 'fast-check';
import { describe, it } from 'vitest';
import { plainText } from '../../../src/ingest/article/plain-text.ts';
import { digestFeed, fuzzRuns } from '../digest-feed.ts';

const names = fc.constantFrom(
  ...'item entry title link description summary content:encoded guid pubDate dc:date media:content media:group category'.split(
    ' ',
  ),
  ...'author name source channel feed rdf:RDF skipHours hour image url enclosure xhtml:div'.split(' '),
  ...'p div ul li table tr td a b h1 pre br img script style select option textarea svg template plaintext'.split(' '),
  ...'constructor toString valueOf hasOwnProperty prototype x:constructor'.split(' '),
);
const times = fc.constantFrom(1, 1, 1, 1, 2, 30, 500, 20_000);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '&amp;',
    '&lt;p&gt;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&lol9;',
    '&constructor;',
    '&',
    '<',
    ']]>',
    '\0',
    '\u202e',
  ),
  fc.constantFrom(
    'https://harbour.example/a',
    'javascript:alert(1)',
    'Mon, 02 Nov 2026 09:00:00 GMT',
    '2026-11-02',
    '../..',
  ),
);
const repeated = fc
  .tuple(text, times)
  .map(([unit, count]) => unit.repeat(Math.min(count, Math.ceil(200_000 / unit.length || 1))));
const attribute = fc
  .tuple(
    fc.constantFrom(
      'url',
      'href',
      'type',
      'xml:base',
      'xml:lang',
      'rel',
      'xmlns',
      'xmlns:x',
      'constructor',
      '__proto__',
    ),
    repeated,
  )
  .map(([name, value]) => ` ${name}="${value}"`);

/** An element with what may stand in it; some are never closed, some nested thousands deep. */
const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
  inner: fc.oneof(
    { maxDepth: 4 },
    repeated,
    fc
      .tuple(
        fc.constantFrom('<![CDATA[', '<!--', '<?x ', '<!DOCTYPE x ['),
        repeated,
        fc.constantFrom(']]>', '-->', '?>', ']>', ''),
      )
      .map((parts) => parts.join('')),
    fc.array(tie('element'), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
  element: fc
    .tuple(
      names,
      fc.array(attribute, { maxLength: 3 }),
      tie('inner'),
      times,
      fc.constantFrom('close', 'close', 'open', 'self'),
    )
    .map(([name, attributes, inner, depth, end]) => {
      const open = `<${name}${attributes.join('')}${end === 'self' ? '/' : ''}>`;
      const deep = Math.min(depth, Math.ceil(200_000 / open.length));
      return open.repeat(deep) + inner + (end === 'close' ? `</${name}>`.repeat(deep) : '');
    }),
}));

const bomb = fc
  .tuple(
    fc.integer({ min: 2, max: 12 }),
    fc.integer({ min: 2, max: 40 }),
    fc.constantFrom('ha', '&#104;', '<item/>', '%p;'),
  )
  .map(([levels, width, seed]) => {
    const declared = Array.from({ length: levels }, (_, level) => {
      const value = level === 0 ? seed : `&e${level - 1};`.repeat(width);
      return `<!ENTITY e${level} "${value}"><!ENTITY % p "${value}"><!ENTITY x SYSTEM "file:///etc/hostname">`;
    });
    return `<?xml version="1.0"?><!DOCTYPE rss [${declared.join('')}]><rss><channel><item><title>&e${levels - 1};&x;</title><link>/a</link></item></channel></rss>`;
  });

describe('a hostile feed, fuzzed', () => {
  it('costs little time and throws nothing, however its elements are nested, repeated and cut', () => {
    const start = fc.constantFrom(
      '<rss version="2.0"><channel>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<rdf:RDF>',
      '',
    );
    fc.assert(
      fc.property(
        start,
        fc.array(element, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        (head, parts, kept) => {
          const body = Buffer.from(head + parts.join('')).subarray(0, 5_000_000);
          digestFeed(body.subarray(0, Math.ceil(body.length * kept)));
        },
      ),
      fuzzRuns(30),
    );
  });

  it('declares entities in vain', () => {
    fc.assert(
      fc.property(bomb, (feed) => {
        digestFeed(Buffer.from(feed));
      }),
      fuzzRuns(40),
    );
  });

  it('has descriptions of any HTML', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (parts) => {
        plainText(parts.join(''));
      }),
      fuzzRuns(40),
    );
  });

  it('is JSON nested and repeated without end', () => {
    const nested = fc
      .tuple(fc.constantFrom('[', '{"items":', '{"a":[', '"', '{"__proto__":'), times)
      .map(([unit, count]) => unit.repeat(count));
    const field = fc.constantFrom('items', 'title', 'authors', 'attachments', 'tags', '__proto__', 'constructor');
    fc.assert(
      fc.property(field, nested, fc.string({ maxLength: 20 }), (name, deep, tail) => {
        digestFeed(Buffer.from(`{"version":"https://jsonfeed.org/version/1.1","title":"a","${name}":${deep}${tail}`));
      }),
      fuzzRuns(30),
    );
  });
});
