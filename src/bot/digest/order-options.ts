import type { App } from '../../app/app.ts';
import { everything, suggestScope } from '../../app/digest/read-scope.ts';
import { digestSizes, digestStyles } from '../../domain/guild/subscription.ts';
import { suggestZones } from '../../domain/zone.ts';
import { completeList } from '../command/complete-list.ts';
import { Type, type Choice } from '../command/option.ts';

const list = { type: Type.String, autocomplete: true, maxLength: 200 } as const;
const day = (value: string) => ({ name: value, value });
const days = ['daily', 'workdays', 'weekends', 'mon, wed, fri', 'sun'].map(day);

/** The options that subscribe and edit have in common, but for the time. */
export const orderOptions = [
  {
    name: 'zone',
    description: 'The time zone: type a city; the server’s own unless told',
    type: Type.String,
    autocomplete: true,
    maxLength: 60,
  },
  {
    name: 'days',
    description: 'daily, workdays, weekends, or days such as mon, wed, fri',
    type: Type.String,
    autocomplete: true,
    maxLength: 80,
  },
  { name: 'topics', description: 'Only stories on these topics: one or several, with commas', ...list },
  { name: 'countries', description: 'Only stories that sources from these countries report', ...list },
  { name: 'languages', description: 'Only stories told in these languages, and told in them', ...list },
  {
    name: 'size',
    description: 'How many stories; 5 unless told',
    type: Type.Integer,
    choices: digestSizes.map((value) => ({ name: `${value} stories`, value })),
  },
  {
    name: 'style',
    description: 'full: a card per story; compact: a line per story',
    type: Type.String,
    choices: digestStyles.map((value) => ({ name: value, value })),
  },
  { name: 'mention', description: 'A role that each digest pings; none unless told', type: Type.Role },
  { name: 'publish', description: 'In an announcement channel: publish to those who follow it', type: Type.Boolean },
] as const;

/** The choices for one of those options. */
export function completeOrder(
  typed: { zone?: string; days?: string; topics?: string; countries?: string; languages?: string },
  focused: string,
  { catalog }: App,
): Choice[] {
  switch (focused) {
    case 'zone':
      return suggestZones(typed.zone ?? '', 25).map((name) => ({ name, value: name }));
    case 'days':
      return days.filter(({ name }) => name.startsWith((typed.days ?? '').trim().toLowerCase()));
    case 'topics':
    case 'countries':
    case 'languages': {
      const text = typed[focused] ?? '';
      const all = text === '' ? [{ name: `all ${focused}`, value: everything }] : [];
      return [...all, ...completeList(text, (part) => suggestScope(focused, part, catalog))];
    }
    default:
      return [];
  }
}
