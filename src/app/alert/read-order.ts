import type { Alert, QuietHours } from '../../domain/guild/alert.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { UserError } from '../../domain/user-error.ts';
import { wordsOf } from '../../edition/words-of.ts';
import { readScope } from '../digest/read-scope.ts';
import { readTime, readZone } from '../digest/read-times.ts';

/** How an alert is ordered, as it was typed; what is absent stays as it is. */
export interface AlertChange {
  /** Separated by commas; `none` for whatever words. */
  words?: string;
  /** Ids or names, separated by commas; `all` for all. */
  topics?: string;
  breaking?: boolean;
  sources?: number;
  sides?: number;
  minutes?: number;
  /** `22:00-07:00`; `none` for none. */
  quiet?: string;
  zone?: string;
  mostADay?: number;
  /** A role's id; empty for none. */
  mentionRoleId?: string;
  /** Tells of muted stories again. */
  unmute?: boolean;
}

/** Stands for nothing where words or quiet hours are typed. */
export const nothing = 'none';

const mostTerms = 10;
const longestTerm = 60;

/** What an alert orders. */
export type AlertOrder = Omit<Alert, 'id' | 'guildId' | 'channelId' | 'by' | 'createdAt' | 'since'>;

/**
 * The order with what was typed.
 * @throws UserError when something in it can't be used, or nothing is left that the alert is for.
 */
export function changeOrder<Ordered extends AlertOrder>(
  order: Ordered,
  change: AlertChange,
  catalog: Catalog,
): Ordered {
  const { sources, sides, minutes, zone, mostADay } = change;
  const changed = {
    ...order,
    ...(sources !== undefined && { sources }),
    ...(sides !== undefined && { sides }),
    ...(minutes !== undefined && { minutes }),
    ...(mostADay !== undefined && { mostADay }),
    ...(zone !== undefined && { zone: readZone(zone) }),
  };
  if (change.words !== undefined) setOrDelete(changed, 'words', readTerms(change.words));
  if (change.topics !== undefined) {
    const topics = readScope('topics', change.topics, catalog);
    setOrDelete(changed, 'topics', topics.length === 0 ? undefined : topics);
  }
  if (change.breaking !== undefined) setOrDelete(changed, 'onlyBreaking', change.breaking ? true : undefined);
  if (change.quiet !== undefined) setOrDelete(changed, 'quiet', readQuietHours(change.quiet));
  if (change.mentionRoleId !== undefined) setOrDelete(changed, 'mentionRoleId', change.mentionRoleId || undefined);
  if (change.unmute === true) delete changed.muted;
  if (changed.words === undefined && changed.topics === undefined && changed.onlyBreaking === undefined) {
    throw new UserError(
      'no-watch',
      'Expected what the alert is for: give it `words`, `topics`, or set `breaking`; or several of them.',
    );
  }
  if (changed.sides > changed.sources) {
    throw new UserError('few-sources', `${changed.sources} sources can’t be of ${changed.sides} leaning groups.`);
  }
  return changed;
}

/**
 * The terms that were typed, each of one or several words; undefined for none.
 * @throws UserError naming the one that has no letter, or that there are too many.
 */
function readTerms(typed: string): string[] | undefined {
  if (foldText(typed) === nothing) return undefined;
  const terms = typed
    .split(/[,;、，]/u)
    .map((term) => term.replace(/\s+/gu, ' ').trim())
    .filter((term) => term !== '');
  const byWords = new Map(terms.map((term) => [wordsOf(term).join(' '), term]));
  const empty = byWords.get('');
  if (empty !== undefined) {
    throw new UserError('bad-words', `Expected words with letters or digits, got “${empty.slice(0, 40)}”.`);
  }
  const long = terms.find((term) => term.length > longestTerm);
  if (long !== undefined) {
    throw new UserError('bad-words', `Expected words of at most ${longestTerm} characters between two commas.`);
  }
  if (byWords.size > mostTerms) {
    throw new UserError('long-list', `Expected at most ${mostTerms} words or phrases, got ${byWords.size}.`);
  }
  return byWords.size === 0 ? undefined : [...byWords.values()];
}

/**
 * The hours that were typed, such as `22:00-07:00`; undefined for none.
 * @throws UserError when they are no two times of day, or twice the same.
 */
export function readQuietHours(typed: string): QuietHours | undefined {
  if (foldText(typed) === nothing) return undefined;
  const [from, to, ...rest] = typed.split(/\s*(?:-|–|—|\bto\b)\s*/u).map((part) => part.trim());
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new UserError(
      'bad-quiet',
      `Expected quiet hours such as 22:00-07:00, or none, got “${typed.trim().slice(0, 30)}”.`,
    );
  }
  const hours = { from: readTime(from), to: readTime(to) };
  if (hours.from !== hours.to) return hours;
  throw new UserError(
    'bad-quiet',
    'Quiet hours that end when they begin would be the whole day: pause the alert instead.',
  );
}

function setOrDelete<Thing extends object, Key extends keyof Thing>(
  thing: Thing,
  key: Key,
  value: Thing[Key] | undefined,
): void {
  if (value === undefined) Reflect.deleteProperty(thing, key);
  else thing[key] = value;
}
