import { compile } from 'html-to-text';
import { stripInvisible } from './strip-invisible.ts';

/** What is read of one text: an excerpt needs far less, and no feed may make us read more. */
const longestInput = 30_000;

const convertHtml = compile({
  wordwrap: false,
  limits: { maxInputLength: longestInput, maxDepth: 60, maxChildNodes: 2_000, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    ...['img', 'figure', 'video', 'audio', 'iframe', 'style', 'script', 'noscript', 'form', 'hr'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'ul', options: { itemPrefix: ' ' } },
    { selector: 'ol', format: 'unorderedList', options: { itemPrefix: ' ' } },
    { selector: 'blockquote', format: 'block' },
    { selector: 'pre', format: 'block' },
    ...['td', 'th'].map((selector) => ({ selector, format: 'block' })),
  ],
});

const markup = /<[a-z!/]|&/i;
/** The selectors of html-to-text are looked up in a plain object, where this element would find a function of JavaScript's. */
const inheritedName = /(<\/?)constructor/gi;
const escapedTwice = /<\/?(?:p|br|b|i|em|strong|a|div|span|img|ul|li)(?:\s[^<>]*)?\/?>/i;

/** The words of a text that may be HTML, in one line: no tags, entities or invisible characters; Unicode form C. */
export function plainText(html: string): string {
  const input = html.length > longestInput ? html.slice(0, longestInput) : html;
  const once = markup.test(input) ? readHtml(input) : input;
  const text = escapedTwice.test(once) ? readHtml(once) : once;
  return stripInvisible(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function readHtml(html: string): string {
  return convertHtml(html.replace(inheritedName, '$1unknown'));
}
