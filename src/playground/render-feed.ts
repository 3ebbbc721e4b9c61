import type { DemoArticle, DemoSource } from './demo.ts';

/** An article of the demo with the moment at which it appears. */
export interface PublishedArticle extends DemoArticle {
  publishedAt: Date;
}

export interface RenderedFeed {
  contentType: string;
  body: string;
}

/** Where the feed itself and the pictures are served. */
export interface FeedPlace {
  feedUrl: string;
  pictureUrl(file: string): string;
}

/** The articles as the source's feed: RSS 2.0 with Media RSS, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export function renderFeed(source: DemoSource, articles: readonly PublishedArticle[], place: FeedPlace): RenderedFeed {
  switch (source.format) {
    case 'rss':
      return { contentType: 'application/rss+xml; charset=utf-8', body: renderRss(source, articles, place) };
    case 'atom':
      return { contentType: 'application/atom+xml; charset=utf-8', body: renderAtom(source, articles, place) };
    case 'json':
      return { contentType: 'application/feed+json; charset=utf-8', body: renderJson(source, articles, place) };
  }
}

function renderRss(source: DemoSource, articles: readonly PublishedArticle[], place: FeedPlace): string {
  const items = articles.map((article) => {
    const link = escapeXml(linkOf(source, article));
    return [
      '<item>',
      `<title>${escapeXml(article.title)}</title>`,
      `<link>${link}</link>`,
      `<guid isPermaLink="true">${link}</guid>`,
      `<description>${escapeXml(article.description)}</description>`,
      `<pubDate>${article.publishedAt.toUTCString()}</pubDate>`,
      article.author === undefined ? '' : `<dc:creator>${escapeXml(article.author)}</dc:creator>`,
      article.topic === undefined ? '' : `<category>${escapeXml(article.topic)}</category>`,
      article.image === undefined
        ? ''
        : `<media:content url="${escapeXml(place.pictureUrl(article.image))}" type="image/png" medium="image"/>`,
      '</item>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>',
    `<title>${escapeXml(source.name)}</title>`,
    `<link>https://${source.domain}/</link>`,
    `<description>${escapeXml(source.about)}</description>`,
    `<language>${source.language}</language>`,
    ...items,
    '</channel></rss>',
  ].join('\n');
}

function renderAtom(source: DemoSource, articles: readonly PublishedArticle[], place: FeedPlace): string {
  const entries = articles.map((article) => {
    const link = escapeXml(linkOf(source, article));
    const date = article.publishedAt.toISOString();
    return [
      '<entry>',
      `<id>${link}</id>`,
      `<title type="text">${escapeXml(article.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${link}"/>`,
      `<published>${date}</published><updated>${date}</updated>`,
      article.description === '' ? '' : `<summary type="html">${escapeXml(article.description)}</summary>`,
      article.author === undefined ? '' : `<author><name>${escapeXml(article.author)}</name></author>`,
      article.topic === undefined ? '' : `<category term="${escapeXml(article.topic)}"/>`,
      article.image === undefined
        ? ''
        : `<link rel="enclosure" type="image/png" href="${escapeXml(place.pictureUrl(article.image))}"/>`,
      '</entry>',
    ].join('');
  });
  const updated = articles[0]?.publishedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${source.language}">`,
    `<id>https://${source.domain}/</id>`,
    `<title>${escapeXml(source.name)}</title>`,
    `<subtitle>${escapeXml(source.about)}</subtitle>`,
    `<link rel="self" href="${escapeXml(place.feedUrl)}"/>`,
    `<author><name>${escapeXml(source.name)}</name></author>`,
    `<updated>${updated.toISOString()}</updated>`,
    ...entries,
    '</feed>',
  ].join('\n');
}

function renderJson(source: DemoSource, articles: readonly PublishedArticle[], place: FeedPlace): string {
  const items = articles.map((article) => ({
    id: linkOf(source, article),
    url: linkOf(source, article),
    title: article.title,
    content_html: article.description,
    date_published: article.publishedAt.toISOString(),
    ...(article.author !== undefined && { authors: [{ name: article.author }] }),
    ...(article.topic !== undefined && { tags: [article.topic] }),
    ...(article.image !== undefined && { image: place.pictureUrl(article.image) }),
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: source.name,
    home_page_url: `https://${source.domain}/`,
    feed_url: place.feedUrl,
    description: source.about,
    language: source.language,
    items,
  });
}

function linkOf(source: DemoSource, article: DemoArticle): string {
  return `https://${source.domain}${article.path}`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
