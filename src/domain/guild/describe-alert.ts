import type { Alert, Watch } from './alert.ts';
import type { BurstRule } from '../story/burst.ts';
import type { Topic } from '../story/topic.ts';

/** `quake, strong tremor · World · breaking`: which stories an alert is for. Plain text. */
export function describeWatch(
  { words, topics, onlyBreaking }: Watch,
  catalog: { topics: ReadonlyMap<string, Pick<Topic, 'name'>> },
): string {
  const isAlone = words === undefined && topics === undefined;
  return [
    ...(words === undefined ? [] : [words.join(', ')]),
    ...(topics === undefined ? [] : [topics.map((id) => catalog.topics.get(id)?.name ?? id).join(', ')]),
    ...(onlyBreaking === undefined ? [] : [isAlone ? 'whatever is breaking' : 'breaking']),
  ].join(' · ');
}

/** `5 independent sources of 2 leaning groups within 60 minutes`. */
export function describeRule({ sources, sides, minutes }: BurstRule): string {
  const groups = sides === 1 ? '' : ` of ${sides === 3 ? 'all three' : '2'} leaning groups`;
  return `${sources} independent sources${groups} within ${describeSpan(minutes)}`;
}

/** `40 minutes`, `2 hours`, `3 hours 20 minutes`. */
export function describeSpan(minutes: number): string {
  const hours = minutes < 120 ? 0 : Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const ofHours = hours === 0 ? [] : [`${hours} hours`];
  const ofMinutes = rest === 0 && hours > 0 ? [] : [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`];
  return [...ofHours, ...ofMinutes].join(' ');
}

/** `at most 5 a day, quiet 22:00–07:00 Europe/Berlin`. */
export function describePace({ mostADay, quiet, zone }: Pick<Alert, 'mostADay' | 'quiet' | 'zone'>): string {
  const nights = quiet === undefined ? '' : `, quiet ${quiet.from}–${quiet.to}`;
  return `at most ${mostADay} a day${nights} (${zone})`;
}
