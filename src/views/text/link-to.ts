import { escapeText } from './escape-text.ts';
import { cleanText } from './clean-text.ts';
import { httpUrl } from './http-url.ts';
import { isolateText } from './isolate-text.ts';
import { limits } from '../limits.ts';

/** Discord shows a masked link raw when its label has an emoji (discord-api-docs#6315). */
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\ufe0f\u20e3]/gu;

/** ... and when its label has a URL (discord-api-docs#7721). */
const schemes = /\b[a-z][a-z\d+.-]*:\/\//gi;

/** A masked link that shows the text and opens the URL; the text alone when the URL is not a plain http(s) one. */
export function linkTo(text: string, url: string): string {
  const href = httpUrl(url, limits.linkButtonUrl);
  if (href === undefined) return isolateText(escapeText(text));
  const label = labelFor(text);
  return `[${isolateText(escapeText(label === '' ? new URL(href).hostname : label))}](${href})`;
}

function labelFor(text: string): string {
  const label = cleanText(text.replace(emoji, '').replace(schemes, ''));
  // Brackets in a label have to be balanced, and may not nest, for the link to be recognised.
  const isBalanced = !/[[\]]/.test(label.replace(/\[[^[\]]*\]/g, ''));
  return isBalanced ? label : label.replace(/\[/g, '(').replace(/\]/g, ')');
}
