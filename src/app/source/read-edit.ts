import { UserError } from '../../domain/user-error.ts';
import { escapeText } from '../../views/text/escape-text.ts';

interface Given {
  name?: string | undefined;
  language?: string | undefined;
  topic?: string | undefined;
}

/**
 * What an admin wants changed of a source, without blanks around it.
 * @throws UserError when nothing is to be changed, or something into what can't be.
 */
export function readEdit(given: Given): { name?: string; language?: string; topic?: string } {
  const changes = Object.entries(given as Record<string, string | undefined>).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value.trim()] as const],
  );
  if (changes.length === 0) throw new UserError('no-edit', 'Expected a name, a language or a topic, got none of them.');
  for (const [key, value] of changes) {
    if (key === 'language' && !/^[a-z]{2,3}$/.test(value)) {
      throw new UserError(
        'bad-language',
        `Expected a language of two or three letters, such as en, got “${escapeText(value)}”.`,
      );
    }
    if (value === '') throw new UserError('empty', `Expected a ${key}, got blanks.`);
  }
  return Object.fromEntries(changes);
}
