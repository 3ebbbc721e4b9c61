import { type Field, isAbsent, report, reportRequired } from './field.ts';

export interface NumberRules {
  required?: boolean;
  min?: number;
  max?: number;
}

/** The integer, or undefined if it is absent or none. Digits in a string are taken as a number, as Discord takes them. */
export function checkInteger(field: Field, rules: NumberRules = {}): number | undefined {
  return checkNumeric(field, rules, 'int', (value) => Number.isInteger(value));
}

/** The number, or undefined if it is absent or none. */
export function checkFloat(field: Field, rules: NumberRules = {}): number | undefined {
  return checkNumeric(field, rules, 'float', (value) => Number.isFinite(value));
}

function checkNumeric(field: Field, rules: NumberRules, type: string, isFit: (value: number) => boolean) {
  if (isAbsent(field)) {
    if (rules.required) reportRequired(field);
    return undefined;
  }
  const { value } = field;
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !isFit(number)) {
    report(field, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not ${type}.`);
    return undefined;
  }
  if (rules.max !== undefined && number > rules.max) {
    report(field, 'NUMBER_TYPE_MAX', `${type} value should be less than or equal to ${rules.max}.`);
  }
  if (rules.min !== undefined && number < rules.min) {
    report(field, 'NUMBER_TYPE_MIN', `${type} value should be greater than or equal to ${rules.min}.`);
  }
  return number;
}

/** The boolean; false where it is absent. */
export function checkBoolean(field: Field): boolean {
  if (isAbsent(field)) return false;
  if (typeof field.value !== 'boolean') {
    report(field, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    return false;
  }
  return field.value;
}

/** The value if it is one of those allowed, otherwise undefined. */
export function checkChoice<Value extends string | number>(
  field: Field,
  allowed: readonly Value[],
  rules: { required?: boolean } = {},
): Value | undefined {
  if (isAbsent(field)) {
    if (rules.required) reportRequired(field);
    return undefined;
  }
  const found = allowed.find((value) => value === field.value);
  if (found === undefined) report(field, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  return found;
}
