import { z } from 'zod';
import { canonicalUrl } from '../article/canonical-url.ts';
import { plainText } from '../article/plain-text.ts';
import { parseDate } from '../parse/parse-date.ts';
import { readAttributes } from '../parse/xml-element.ts';

/** What the head of an article's page says of it. */
export interface PageHead {
  title?: string;
  publishedAt?: Date;
  /** BCP 47, as the page declares it. */
  language?: string;
  /** The address that the page gives as its own. */
  canonical?: string;
}

const searched = 500_000;
const longestTitle = 300;
const mostData = 20;
const tag = /<(meta|link|html)\b([^<>]{0,2000})>/gi;
const titleElement = /<title\b[^<>]{0,500}>([^<]{0,1000})/i;
const dataScript = /<script\b[^<>]{0,500}\bld\+json\b[^<>]{0,500}>/gi;
const scriptEnd = '</script';
/** ` | Harbour Post`, ` - Harbour Post`: the site's name behind the headline. */
const siteName = /\s[|–—\-·]\s(?:(?!\s[|–—\-·]\s).){1,40}$/u;

const article = z.looseObject({
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
});

/** Reads title, date, language and own address from a page's markup: its JSON-LD first, then Open Graph, then `<title>`. */
export function readHead(html: string, pageUrl: string): PageHead {
  const head = html.slice(0, searched);
  const metas = new Map<string, string>();
  let canonical: string | undefined;
  let language: string | undefined;
  for (const [, element = '', written = ''] of head.matchAll(tag)) {
    const attributes = readAttributes(written);
    const name = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      ''
    ).toLowerCase();
    if (element.toLowerCase() === 'html') language ??= attributes.get('lang');
    else if (element.toLowerCase() === 'meta' && !metas.has(name)) metas.set(name, attributes.get('content') ?? '');
    else if (attributes.get('rel')?.toLowerCase() === 'canonical') canonical ??= attributes.get('href');
  }
  const data = readData(head);
  const written = titleElement.exec(head)?.[1];
  const title = firstText([
    data.headline,
    metas.get('og:title'),
    metas.get('twitter:title'),
    written?.replace(siteName, ''),
  ]);
  const dated = [
    data.datePublished,
    metas.get('article:published_time'),
    metas.get('datepublished'),
    metas.get('date'),
  ];
  const publishedAt = dated.flatMap((text) => (text === undefined ? [] : (parseDate(text) ?? [])))[0];
  const own = canonicalUrl(canonical ?? metas.get('og:url') ?? '', pageUrl);
  return {
    ...(title !== undefined && { title }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && language !== '' && { language }),
    ...(own !== undefined && { canonical: own }),
  };
}

/** The first article among the page's JSON-LD, wherever in its graph. Data that is no JSON is passed over, as browsers do. */
function readData(head: string): z.infer<typeof article> {
  for (const { 0: opening, index } of [...head.matchAll(dataScript)].slice(0, mostData)) {
    const start = index + opening.length;
    const end = head.indexOf(scriptEnd, start);
    let json: unknown;
    try {
      json = JSON.parse(head.slice(start, end < 0 ? undefined : end));
    } catch {
      continue;
    }
    for (const node of nodesOf(json)) {
      const parsed = article.safeParse(node);
      if (parsed.success && parsed.data.headline !== undefined) return parsed.data;
    }
  }
  return {};
}

function nodesOf(json: unknown): unknown[] {
  const top = Array.isArray(json) ? (json as unknown[]) : [json];
  return top.flatMap((node) => {
    const graph = typeof node === 'object' && node !== null && '@graph' in node ? node['@graph'] : [];
    return [node, ...(Array.isArray(graph) ? (graph as unknown[]) : [])];
  });
}

function firstText(candidates: readonly (string | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    const text = plainText(candidate ?? '').slice(0, longestTitle);
    if (text !== '') return text;
  }
  return undefined;
}
