import type { OpmlFeed } from './read-opml.ts';

const reserved: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The feeds as an OPML 2.0 file, those of one folder together, in the order in which the folders first come. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[], now: Date): string {
  const byFolder = new Map<string, OpmlFeed[]>();
  for (const feed of feeds) {
    const folder = feed.folders.at(-1) ?? '';
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), feed]);
  }
  const outlines = [...byFolder].map(([folder, inside]) =>
    folder === ''
      ? inside.map((feed) => writeFeed(feed, '    ')).join('\n')
      : `    <outline text=${quote(folder)}>\n${inside.map((feed) => writeFeed(feed, '      ')).join('\n')}\n    </outline>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeXml(title)}</title>
    <dateCreated>${now.toUTCString()}</dateCreated>
  </head>
  <body>
${outlines.join('\n')}
  </body>
</opml>
`;
}

function writeFeed({ url, name = url, siteUrl, language }: OpmlFeed, indent: string): string {
  const attributes = [
    ['type', 'rss'],
    ['text', name],
    ['title', name],
    ['xmlUrl', url],
    ['htmlUrl', siteUrl],
    ['language', language],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${quote(value)}`]));
  return `${indent}<outline ${attributes.join(' ')} />`;
}

function quote(text: string): string {
  return `"${escapeXml(text)}"`;
}

/** Without control characters, which XML can't hold at all. */
function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]+/gu, ' ').replace(/[&<>"]/g, (mark) => reserved[mark] ?? mark);
}
