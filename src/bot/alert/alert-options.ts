import type { App } from '../../app/app.ts';
import { nothing } from '../../app/alert/read-order.ts';
import { everything, suggestScope } from '../../app/digest/read-scope.ts';
import { describeWatch } from '../../domain/guild/describe-alert.ts';
import { suggestZones } from '../../domain/zone.ts';
import { cleanText } from '../../views/text/clean-text.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import type { Context } from '../command/command.ts';
import { completeList } from '../command/complete-list.ts';
import { guildOf } from '../command/guild-of.ts';
import { Type, type Choice } from '../command/option.ts';

const text = { type: Type.String, maxLength: 400 } as const;
const list = { type: Type.String, autocomplete: true, maxLength: 200 } as const;
const quietHours = ['22:00-07:00', '23:00-08:00', '20:00-06:00', nothing];

/** The options that add and edit have in common. */
export const alertOptions = [
  { name: 'words', description: 'In headlines: one or several with commas: earthquake, strong tremor', ...text },
  { name: 'topics', description: 'Only stories on these topics: one or several, with commas', ...list },
  { name: 'breaking', description: 'Only while a story is breaking: the first six hours', type: Type.Boolean },
  {
    name: 'sources',
    description: 'From how many independent sources on; 5 unless told',
    type: Type.Integer,
    min: 2,
    max: 100,
  },
  {
    name: 'minutes',
    description: 'Within how many minutes they report it; 60 unless told',
    type: Type.Integer,
    min: 5,
    max: 1440,
  },
  {
    name: 'groups',
    description: 'Of how many leaning groups (left, center, right) they are; 2 unless told',
    type: Type.Integer,
    choices: [
      { name: 'any, unrated ones as well', value: 1 },
      { name: 'at least two', value: 2 },
      { name: 'all three', value: 3 },
    ],
  },
  {
    name: 'quiet',
    description: 'Quiet hours, such as 22:00-07:00: what comes then is told together when they end',
    type: Type.String,
    autocomplete: true,
    maxLength: 40,
  },
  {
    name: 'zone',
    description: 'The time zone: type a city; the server’s own unless told',
    type: Type.String,
    autocomplete: true,
    maxLength: 60,
  },
  { name: 'a-day', description: 'Messages a day at most; 5 unless told', type: Type.Integer, min: 1, max: 50 },
  { name: 'mention', description: 'A role that each message pings; none unless told', type: Type.Role },
] as const;

/** The option that names one of a server's alerts. */
export const alertOption = {
  name: 'alert',
  description: 'Which one',
  type: Type.String,
  required: true,
  autocomplete: true,
  maxLength: 100,
} as const;

/** The choices for one of the options of an order. */
export function completeAlert(
  typed: { topics?: string; quiet?: string; zone?: string },
  focused: string,
  { catalog }: App,
): Choice[] {
  switch (focused) {
    case 'topics': {
      const { topics = '' } = typed;
      const all = topics === '' ? [{ name: 'all topics', value: everything }] : [];
      return [...all, ...completeList(topics, (part) => suggestScope('topics', part, catalog))];
    }
    case 'quiet':
      return quietHours
        .filter((hours) => hours.startsWith((typed.quiet ?? '').trim().toLowerCase()))
        .map((hours) => ({ name: hours, value: hours }));
    case 'zone':
      return suggestZones(typed.zone ?? '', 25).map((name) => ({ name, value: name }));
    default:
      return [];
  }
}

/** The server's alerts whose channel, words or topics hold what was typed. */
export function suggestAlerts(typed: string, app: App, context: Context): Choice[] {
  return app
    .listAlerts(guildOf(context, 'Alerts belong'))
    .map((alert) => {
      // A choice is plain text: a mention would stand there as its number.
      const channel = context.nameChannel?.(alert.channelId);
      const place = channel === undefined ? '' : `#${channel} `;
      const name = cleanText(`${place}${describeWatch(alert, app.catalog)}`);
      return { name: cutLine(name, 100), value: alert.id };
    })
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}
