import { type Field, isAbsent, report, reportRequired } from './field.ts';

export interface UrlRules {
  required?: boolean;
  /** Default http and https. */
  schemes?: readonly string[];
  /** Greatest length; default 2048. */
  max?: number;
}

/** Schemes of a picture: `attachment` names an uploaded file. */
export const mediaSchemes = ['http', 'https', 'attachment'] as const;

/** Picture types that `attachment://` may name in an embed. */
const pictureName = /\.(jpe?g|png|webp|gif)$/i;

/** The URL as given, or undefined if it is absent or Discord would refuse it. */
export function checkUrl(field: Field, rules: UrlRules = {}): string | undefined {
  const { schemes = ['http', 'https'], max = 2048 } = rules;
  const text = typeof field.value === 'string' ? field.value.trim() : field.value;
  if (isAbsent(field) || text === '') {
    if (rules.required) reportRequired(field);
    return undefined;
  }
  const scheme = typeof text === 'string' ? /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase() : undefined;
  if (typeof text !== 'string' || scheme === undefined || !URL.canParse(text)) {
    report(field, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    return undefined;
  }
  if (!schemes.includes(scheme)) {
    const allowed = schemes.map((each) => `'${each}'`).join(', ');
    report(field, 'URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" must be one of (${allowed}).`);
    return undefined;
  }
  if (text.length > max) {
    report(field, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    return undefined;
  }
  return text;
}

/** As checkUrl for the pictures of an embed: web addresses, or `attachment://` with a picture's file name. */
export function checkPictureUrl(field: Field, rules: { required?: boolean } = {}): string | undefined {
  const url = checkUrl(field, { ...rules, schemes: mediaSchemes });
  if (url?.startsWith('attachment:') && !pictureName.test(url)) {
    report(field, 'URL_TYPE_INVALID_URL', 'An attachment in an embed must be a jpg, jpeg, png, webp or gif.');
    return undefined;
  }
  return url;
}
