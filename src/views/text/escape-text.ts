import { cleanText } from './clean-text.ts';

/** Where any of the steps below may find something. Most texts have no such place and are spared them. */
const special = /[\\*_~|`[\]<>:@]|\.(?=\p{L})|^[-+#\d]/u;

/**
 * A feed's text as Discord shows it literally: it can't ping, link, embed an invite, draw a timestamp, format itself or
 * break out of its line. Discord drops the backslash before any character that is neither a letter, a digit nor a space.
 */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  if (!special.test(clean)) return clean;
  return (
    clean
      .replace(/[\\*_~|`[\]<>]/g, '\\$&')
      .replace(/^[-+#]|(?<=<)#/g, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(discord(?:app)?|dsc|www)\.(?=\p{L})/giu, '$1\\.')
      // A backslash does not stop Discord's own parsing of mentions, a zero-width space does.
      .replace(/@(?=everyone|here|[&!]?\d)/gi, '@\u200b')
  );
}
