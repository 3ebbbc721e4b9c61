import type { DemoSource } from './demo.ts';

/** A site's front page, which names its feed as pages do. */
export function renderSite({ name, about, language }: DemoSource, feedPath: string): string {
  const [title, text] = [name, about].map((each) => each.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${title ?? ''}</title>`,
    `<link rel="alternate" type="application/rss+xml" title="${title ?? ''}" href="${feedPath}">`,
    `</head><body><h1>${title ?? ''}</h1><p>${text ?? ''}</p></body></html>`,
  ].join('\n');
}
