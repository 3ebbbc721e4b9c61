import type { Alarm } from '../../app/alert/find-alarms.ts';
import type { Alert, AlertState, AlertStory } from '../../domain/guild/alert.ts';
import { day } from '../../domain/clock.ts';
import type { ToldStory } from '../../domain/story/story-snapshot.ts';

/** What an alert does next: it posts a message of these stories, or only remembers. */
export interface AlertStep {
  /** What is known once that is done. */
  after: AlertState;
  post?: {
    stories: readonly AlertStory[];
    /** Stories that were kept back before and never told. */
    earlier: readonly AlertStory[];
  };
  /** What is to be told of after that. */
  left: readonly Alarm[];
}

/** More stories of one night or one day are not remembered. */
const mostWaiting = 100;
const mostTold = 300;
const toldFor = 30 * day;
/** What waited longer, through a downtime, is told of by digests. */
const heldFor = day;

/**
 * The next step of an alert with something to tell: it holds it in quiet hours, keeps it back when the day has all its
 * messages, tells what it held in one message with what is new, or tells one story.
 */
export function nextStep(
  alert: Pick<Alert, 'mostADay'>,
  given: AlertState,
  alarms: readonly Alarm[],
  { now, date, isQuiet }: { now: Date; date: string; isQuiet: boolean },
): AlertStep {
  const state = onDay(given, date);
  const held = state.held.filter(({ at }) => Math.abs(now.getTime() - at.getTime()) < heldFor);
  const current = { ...state, held };
  if (isQuiet) {
    const waiting = withNew(held, alarms).slice(0, mostWaiting);
    return { after: { ...current, held: waiting, told: withTold(state.told, alarms, now) }, left: [] };
  }
  const isApart = state.isHeldApart === true || held.length === 0;
  const stories = isApart ? [...held, ...alarms.map(({ story }) => story)].slice(0, 1) : withNew(held, alarms);
  if (stories.length === 0) return { after: current, left: [] };
  if (state.day.messages >= alert.mostADay) {
    const keptBack = withNew([...state.keptBack, ...held], alarms).slice(0, mostWaiting);
    return { after: { ...current, held: [], keptBack, told: withTold(state.told, alarms, now) }, left: [] };
  }
  const isFromHeld = held.length > 0;
  const spoken = isApart ? alarms.slice(0, isFromHeld ? 0 : 1) : alarms;
  const left = alarms.slice(spoken.length);
  const stillHeld = isApart ? held.slice(1) : [];
  return {
    after: {
      ...withoutApart(current),
      held: stillHeld,
      ...(state.isHeldApart === true && stillHeld.length > 0 && { isHeldApart: true }),
      told: withTold(state.told, spoken, now),
      day: { date: state.day.date, messages: state.day.messages + 1 },
      keptBack: [],
      keptBackTold: 0,
    },
    post: { stories, earlier: state.keptBack.slice(state.keptBackTold) },
    left,
  };
}

function withoutApart({ isHeldApart: _isHeldApart, ...state }: AlertState): AlertState {
  return state;
}

/** A day's count begins anew with its date, and not when the clock is set back over midnight. */
function onDay(state: AlertState, date: string): AlertState {
  const { day: before, keptBack, keptBackTold } = state;
  const isSame = before.date === date || (before.date > date && daysBetween(date, before.date) <= 1);
  if (isSame) return state;
  return { ...state, day: { date, messages: 0 }, keptBack: keptBack.slice(keptBackTold), keptBackTold: 0 };
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / day;
}

/** A story that waits already is told as it is now. */
function withNew(waiting: readonly AlertStory[], alarms: readonly Alarm[]): AlertStory[] {
  const slugs = new Set(alarms.map(({ story }) => story.slug));
  return [...waiting.filter(({ slug }) => !slugs.has(slug)), ...alarms.map(({ story }) => story)];
}

function withTold(told: readonly ToldStory[], alarms: readonly Alarm[], now: Date): ToldStory[] {
  const latest = alarms.map((alarm) => alarm.told);
  const isKept = ({ storyId, at }: ToldStory) =>
    now.getTime() - at.getTime() < toldFor && !latest.some((one) => one.storyId === storyId);
  return [...latest, ...told.filter(isKept)].slice(0, mostTold);
}
