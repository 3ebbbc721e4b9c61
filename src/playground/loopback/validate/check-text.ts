import { type Field, isAbsent, report, reportRequired } from './field.ts';

export interface TextRules {
  required?: boolean;
  /** Smallest length; default 0. */
  min?: number;
  max?: number;
}

/** The length Discord counts: code points, without white space at either end. */
export function textLength(text: string): number {
  return Array.from(text.trim()).length;
}

/** The trimmed text, or undefined if it is absent or no text. Numbers are taken as text, as Discord takes them. */
export function checkText(field: Field, rules: TextRules = {}): string | undefined {
  if (isAbsent(field)) {
    if (rules.required) reportRequired(field);
    return undefined;
  }
  if (typeof field.value !== 'string' && typeof field.value !== 'number') {
    report(field, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(field.value)}" as string.`);
    return undefined;
  }
  const text = String(field.value).trim();
  const length = textLength(text);
  if (length === 0 && rules.required) reportRequired(field);
  else if (rules.min !== undefined && rules.max !== undefined && (length < rules.min || length > rules.max)) {
    report(field, 'BASE_TYPE_BAD_LENGTH', `Must be between ${rules.min} and ${rules.max} in length.`);
  } else if (rules.max !== undefined && length > rules.max) {
    report(field, 'BASE_TYPE_MAX_LENGTH', `Must be ${rules.max} or fewer in length.`);
  }
  return text;
}

/** The id as a string, or undefined if it is absent or no snowflake. */
export function checkSnowflake(field: Field, rules: { required?: boolean } = {}): string | undefined {
  if (isAbsent(field)) {
    if (rules.required) reportRequired(field);
    return undefined;
  }
  const text = typeof field.value === 'string' || typeof field.value === 'number' ? String(field.value) : '';
  if (!/^\d{1,20}$/.test(text)) {
    report(field, 'NUMBER_TYPE_COERCE', `Value "${JSON.stringify(field.value)}" is not snowflake.`);
    return undefined;
  }
  return text;
}

/** Reports what is no ISO 8601 timestamp. */
export function checkTimestamp(field: Field): void {
  if (isAbsent(field)) return;
  const text = typeof field.value === 'string' ? field.value : '';
  const isIso = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.test(text);
  if (!isIso || Number.isNaN(Date.parse(text))) {
    report(field, 'DATE_TIME_TYPE_PARSE', `Could not parse ${JSON.stringify(field.value)}. Should be ISO8601.`);
  }
}
