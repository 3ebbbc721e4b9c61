import { createRandom, drawOne } from '../synthetic/random.ts';
import { makeArticles } from '../synthetic/make-articles.ts';

/** A feed such as newsrooms publish, with invented words. */
export interface MeasuredFeed {
  name: string;
  body: Buffer;
  items: number;
}

interface Piece {
  title: string;
  text: string;
  paragraphs: string[];
  link: string;
  date: Date;
  name: string;
}

const newest = Date.UTC(2026, 10, 2, 12);

/** Feeds of several sizes and formats, the same on every call. */
export function makeMeasuredFeeds(): MeasuredFeed[] {
  return [
    feed('RSS 2.0, titles and teasers, 25 items', 25, rss(teaserItem)),
    feed('RSS 2.0 with Media RSS, Dublin Core and escaped HTML, 50 items', 50, rss(richItem)),
    feed('RSS 2.0 with whole articles in CDATA, 20 items', 20, rss(wholeItem)),
    feed('RSS 2.0, titles and teasers, 500 items', 500, rss(teaserItem)),
    feed('Atom 1.0 with HTML summaries, 30 items', 30, atom),
    feed('RSS 1.0 (RDF), 15 items', 15, rdf),
  ];
}

function feed(name: string, items: number, render: (pieces: readonly Piece[]) => string): MeasuredFeed {
  return { name, items, body: Buffer.from(render(makePieces(name.length, items))) };
}

function makePieces(seed: number, count: number): Piece[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const [first, ...rest] = makeArticles(seed * 1_000 + at, 9);
    const { title, excerpt, minutesAgo } = first!;
    return {
      title: drawOne(random, [title, `${title} – “${title.split(' ', 1)[0]!}’s”`, `Café & Co: ${title}`]),
      text: excerpt,
      paragraphs: rest.map((article) => article.excerpt),
      link: `https://harbour.example/news/2026/11/02/${title.toLowerCase().replaceAll(' ', '-')}-${at}`,
      date: new Date(newest - minutesAgo * 60_000),
      name: title.split(' ', 1)[0]!,
    };
  });
}

function rss(item: (piece: Piece, at: number) => string) {
  return (pieces: readonly Piece[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>The Harbour</title><link>https://harbour.example/</link><description>News of the harbour</description><language>en-gb</language>
<atom:link href="https://harbour.example/feed" rel="self" type="application/rss+xml"/><lastBuildDate>Mon, 02 Nov 2026 12:00:00 GMT</lastBuildDate>
${pieces.map(item).join('\n')}
</channel>
</rss>
`;
}

function teaserItem({ title, text, link, date }: Piece): string {
  return `    <item>
      <title>${escape(title)}</title>
      <link>${link}?utm_source=rss&amp;utm_medium=feed</link>
      <guid isPermaLink="false">${link}</guid>
      <pubDate>${date.toUTCString()}</pubDate>
      <description>${escape(text)}</description>
    </item>`;
}

function richItem({ title, text, link, date, name, paragraphs }: Piece, at: number): string {
  const html = `<p>${text}</p><p><a href="${link}">Read &amp; share</a></p><p>${paragraphs[0]!}</p>`;
  return `    <item>
      <title>${escape(title)}</title>
      <link>${link}</link>
      <guid isPermaLink="true">${link}</guid>
      <dc:creator><![CDATA[${name} of the night desk]]></dc:creator>
      <pubDate>${date.toUTCString()}</pubDate>
      <category>World</category><category domain="https://harbour.example/topics">${name}</category><category>Ports</category>
      <description>${escape(html)}</description>
      <media:content url="https://harbour.example/pictures/${at}-1200.jpg" medium="image" width="1200" height="675">
        <media:credit role="author">${name}</media:credit><media:description>${escape(text.slice(0, 80))}</media:description>
      </media:content>
      <media:thumbnail url="https://harbour.example/pictures/${at}-140.jpg" width="140" height="84"/>
    </item>`;
}

function wholeItem(piece: Piece): string {
  const { title, text, link, date, name, paragraphs } = piece;
  const html = paragraphs.map(
    (paragraph, at) =>
      `<p class="body">${paragraph} <em>${name}</em>&#8217;s &ldquo;${name}&rdquo;</p><figure><img src="/pictures/${at}.jpg" alt="${name}"/></figure>`,
  );
  return `    <item>
      <title><![CDATA[${title}]]></title>
      <link>${link}</link>
      <dc:creator><![CDATA[${name}]]></dc:creator>
      <pubDate>${date.toUTCString()}</pubDate>
      <category><![CDATA[World]]></category>
      <guid isPermaLink="false">https://harbour.example/?p=${link.length}${date.getTime()}</guid>
      <description><![CDATA[<p>${text}</p> <p>The post appeared first on The Harbour.</p>]]></description>
      <content:encoded><![CDATA[${html.join('\n')}]]></content:encoded>
    </item>`;
}

function atom(pieces: readonly Piece[]): string {
  const entries = pieces.map(
    ({ title, text, link, date, name }) => `  <entry>
    <id>tag:harbour.example,2026:${link.slice(-20)}</id>
    <title type="html">${escape(escape(title))}</title>
    <link rel="alternate" type="text/html" href="${link}"/>
    <published>${date.toISOString()}</published><updated>${date.toISOString()}</updated>
    <author><name>${name}</name></author>
    <category term="world" label="World"/>
    <summary type="html">${escape(`<p>${text}</p><img src="/pictures/1.jpg">`)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><id>https://harbour.example/</id><title>The Harbour</title><updated>2026-11-02T12:00:00Z</updated>
<link rel="self" href="https://harbour.example/atom.xml"/>
${entries.join('\n')}
</feed>
`;
}

function rdf(pieces: readonly Piece[]): string {
  const items = pieces.map(
    ({ title, text, link, date }) => `<item rdf:about="${link}">
<title>${escape(title)}</title><link>${link}</link><description>${escape(text)}</description><dc:date>${date.toISOString()}</dc:date><dc:subject>Ports</dc:subject>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://harbour.example/"><title>The Harbour</title><link>https://harbour.example/</link><description>News</description>
<items><rdf:Seq>${pieces.map(({ link }) => `<rdf:li rdf:resource="${link}"/>`).join('')}</rdf:Seq></items></channel>
${items.join('\n')}
</rdf:RDF>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
