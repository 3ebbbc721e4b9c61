import type { Catalog } from '../../domain/source/catalog.ts';
import type { DigestSize, DigestStyle, GuildSubscription, StandingOrder } from '../../domain/guild/subscription.ts';
import { UserError } from '../../domain/user-error.ts';
import { readScope } from './read-scope.ts';
import { readDays, readTimes, readZone } from './read-times.ts';

/** How a digest is ordered, as it was typed; what is absent stays as it is. */
export interface OrderChange {
  /** One or several: `08:00, 18:30`. */
  time?: string;
  zone?: string;
  /** `daily`, `workdays`, `mon, wed`. */
  days?: string;
  /** Ids or names, separated by commas; `all` for no limit. */
  topics?: string;
  countries?: string;
  languages?: string;
  size?: DigestSize;
  style?: DigestStyle;
  /** A role's id; empty for none. */
  mentionRoleId?: string;
  /** Publish what is posted in an announcement channel. */
  publish?: boolean;
}

/** What is ordered: everything but whose it is. */
export type Order = Omit<StandingOrder, 'id' | 'createdBy' | 'createdAt'>;

/** What an order is before anything was typed: daily, of five stories on all topics. */
export const usualOrder: Order = { topics: [], time: '', zone: '', weekdays: readDays('daily'), size: 5 };

/**
 * The order with what was typed in place of what it was.
 * @throws UserError naming what can't be used, and what may be meant.
 */
export function changeOrder<Ordered extends Order>(order: Ordered, change: OrderChange, catalog: Catalog): Ordered {
  const { time, zone, days, size, style } = change;
  const changed = { ...order };
  if (time !== undefined) {
    const [first, ...more] = readTimes(time);
    changed.time = first;
    delete changed.moreTimes;
    if (more.length > 0) changed.moreTimes = more;
  }
  if (zone !== undefined) changed.zone = readZone(zone);
  if (days !== undefined) changed.weekdays = readDays(days);
  if (change.topics !== undefined) changed.topics = readScope('topics', change.topics, catalog);
  if (change.countries !== undefined) {
    const countries = readScope('countries', change.countries, catalog);
    delete changed.countries;
    if (countries.length > 0) changed.countries = countries;
  }
  if (change.languages !== undefined) {
    const languages = readScope('languages', change.languages, catalog);
    delete changed.languages;
    if (languages.length > 0) changed.languages = languages;
  }
  if (size !== undefined) changed.size = size;
  if (style !== undefined) changed.style = style;
  return changed;
}

/** How a guild's digest is posted: whom it pings, and whether it is published. */
export function changePosting<Posted extends Pick<GuildSubscription, 'mentionRoleId' | 'publishes' | 'unpublished'>>(
  posted: Posted,
  { publish, mentionRoleId }: OrderChange,
): Posted {
  const changed = { ...posted };
  if (publish !== undefined) {
    delete changed.publishes;
    if (publish) changed.publishes = true;
    else delete changed.unpublished;
  }
  if (mentionRoleId !== undefined) {
    delete changed.mentionRoleId;
    if (mentionRoleId !== '') changed.mentionRoleId = mentionRoleId;
  }
  return changed;
}

/** @throws UserError when something is asked of a digest in direct messages that channels of a server alone have. */
export function requirePlain({ publish, mentionRoleId }: OrderChange): void {
  const hasMention = mentionRoleId !== undefined && mentionRoleId !== '';
  if (publish !== true && !hasMention) return;
  throw new UserError(
    'not-direct',
    'A digest in direct messages pings no role and is not published. Leave `mention` and `publish` out.',
  );
}
