const feedType = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)$/i;
const link = /<link\b[^<>]{0,2000}>/gi;

/** True for a web page, which is what a feed's address often leads to after a redesign. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<!--[^]{0,500}?-->\s*)?(?:<!doctype html|<html)\b/i.test(text.slice(0, 2_000));
}

/** The first feed that a web page names by `<link rel="alternate">`, resolved against the page's address. */
export function findAlternateFeed(html: string, pageUrl: string): string | undefined {
  return findAlternateFeeds(html, pageUrl)[0]?.url;
}

/** Every feed that a web page names by `<link rel="alternate">`, each once, in the page's order. */
export function findAlternateFeeds(html: string, pageUrl: string): { url: string }[] {
  const found = new Map<string, { url: string }>();
  for (const [tag] of html.slice(0, 200_000).matchAll(link)) {
    const href = attribute(tag, 'href')?.replaceAll('&amp;', '&');
    const relations = attribute(tag, 'rel')?.toLowerCase().split(/\s+/) ?? [];
    if (href === undefined || !relations.includes('alternate') || !feedType.test(attribute(tag, 'type') ?? ''))
      continue;
    if (!URL.canParse(href, pageUrl)) continue;
    const url = new URL(href, pageUrl);
    if (url.protocol === 'http:' || url.protocol === 'https:') found.set(url.href, { url: url.href });
  }
  return [...found.values()];
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(String.raw`\s${name}\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
