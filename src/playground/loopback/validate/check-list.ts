import { at, type Field, isAbsent, report, reportRequired } from './field.ts';

export interface ListRules {
  required?: boolean;
  min?: number;
  max?: number;
}

/** The fields of a list's entries; empty if it is absent or no list. */
export function checkList(field: Field, rules: ListRules = {}): Field[] {
  if (isAbsent(field)) {
    if (rules.required) reportRequired(field);
    return [];
  }
  if (!Array.isArray(field.value)) {
    report(field, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  const { length } = field.value as unknown[];
  const { min = 0, max = Infinity } = rules;
  if (length < min || length > max) {
    if (min > 0) report(field, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else report(field, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
  return (field.value as unknown[]).map((_, index) => at(field, index));
}

/** True if the field holds an object; reports anything else but an absent field that need not be there. */
export function checkObject(field: Field, rules: { required?: boolean } = {}): boolean {
  if (isAbsent(field)) {
    if (rules.required) reportRequired(field);
    return false;
  }
  if (typeof field.value === 'object' && !Array.isArray(field.value)) return true;
  report(field, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
  return false;
}

/** Reports each entry that an earlier one of the same list equals by its key. */
export function checkUnique(fields: readonly Field[], key: (field: Field) => unknown, code: string, message: string) {
  const seen = new Set<unknown>();
  for (const field of fields) {
    const value = key(field);
    if (value === undefined) continue;
    if (seen.has(value)) report(field, code, message);
    seen.add(value);
  }
}
