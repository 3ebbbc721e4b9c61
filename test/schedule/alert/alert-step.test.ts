import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../src/app/alert/find-alarms.ts';
import { newAlertBook, type AlertState, type AlertStory } from '../../../src/domain/guild/alert.ts';
import { day, hour } from '../../../src/domain/clock.ts';
import { nextStep } from '../../../src/schedule/alert/alert-step.ts';

const now = new Date('2026-11-24T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const burst = { sources: 5, sides: 2, minutes: 20, at: now };
const storyOf = (slug: string, at = now): AlertStory => ({
  slug,
  title: slug,
  url: `https://a.example/${slug}`,
  burst,
  at,
});
const alarmOf = (slug: string): Alarm => ({
  story: storyOf(slug),
  told: { storyId: slug, slug, independent: 5, phase: 'breaking', figures: [], at: now },
});
const today = { date: '2026-11-24', messages: 0 };
const stateOf = (changes: Partial<AlertState> = {}): AlertState => {
  const { told, held, keptBack, keptBackTold } = newAlertBook;
  return { told, held, keptBack, keptBackTold, day: today, ...changes };
};
const step = (state: AlertState, alarms: string[], { isQuiet = false, date = today.date } = {}) =>
  nextStep({ mostADay: 2 }, state, alarms.map(alarmOf), { now, date, isQuiet });
const slugsOf = (stories: readonly { slug: string }[] = []) => stories.map(({ slug }) => slug);

describe('nextStep', () => {
  it('tells one story at a time', () => {
    const { post, after, left } = step(stateOf(), ['a', 'b']);
    expect(slugsOf(post?.stories)).toEqual(['a']);
    expect(slugsOf(after.told)).toEqual(['a']);
    expect(after.day).toEqual({ date: today.date, messages: 1 });
    expect(left.map(({ story }) => story.slug)).toEqual(['b']);
  });

  it('has nothing to do when there is nothing', () => {
    expect(step(stateOf(), [])).toEqual({ after: stateOf(), left: [] });
  });

  it('holds what comes in quiet hours, the later word on a story in place of the earlier', () => {
    const { after, post } = step(stateOf({ held: [storyOf('a', ago(hour)), storyOf('b', ago(hour))] }), ['a'], {
      isQuiet: true,
    });
    expect(post).toBeUndefined();
    expect(after.held).toEqual([storyOf('b', ago(hour)), storyOf('a')]);
    expect(slugsOf(after.told)).toEqual(['a']);
  });

  it('tells what it held with what is new in one message, but nothing that waited for more than a day', () => {
    const held = [storyOf('old', ago(day)), storyOf('a', ago(hour))];
    const { post, after, left } = step(stateOf({ held }), ['b']);
    expect(slugsOf(post?.stories)).toEqual(['a', 'b']);
    expect(after).toMatchObject({ held: [], day: { messages: 1 } });
    expect(left).toEqual([]);
  });

  it('tells one by one what was refused together', () => {
    const first = step(stateOf({ held: [storyOf('a'), storyOf('b')], isHeldApart: true }), ['c']);
    expect(slugsOf(first.post?.stories)).toEqual(['a']);
    expect(first.after).toMatchObject({ held: [storyOf('b')], isHeldApart: true });
    const second = step(first.after, ['c']);
    expect(slugsOf(second.post?.stories)).toEqual(['b']);
    expect(second.after).not.toHaveProperty('isHeldApart');
    expect(second.left.map(({ story }) => story.slug)).toEqual(['c']);
  });

  it('keeps back what is beyond the day’s messages, held or new', () => {
    const full = stateOf({
      day: { ...today, messages: 2 },
      held: [storyOf('a')],
      keptBack: [storyOf('b')],
      keptBackTold: 1,
    });
    const { post, after } = step(full, ['c']);
    expect(post).toBeUndefined();
    expect(slugsOf(after.keptBack)).toEqual(['b', 'a', 'c']);
    expect(after).toMatchObject({ held: [], keptBackTold: 1 });
    expect(slugsOf(after.told)).toEqual(['c']);
  });

  it.each([
    ['the next date', '2026-11-25', 0],
    ['the same date', '2026-11-24', 2],
    ['the date before: the clock was set back over midnight', '2026-11-23', 2],
    ['a date long before: the clock was far off', '2026-11-22', 0],
  ])('counts on %s', (_, date, messages) => {
    const { after } = step(stateOf({ day: { ...today, messages: 2 } }), [], { date });
    expect(after.day.messages).toBe(messages);
  });

  it('tells in the first message of a day what was kept back and not told the day before', () => {
    const keptBack = [storyOf('a'), storyOf('b'), storyOf('c')];
    const before = stateOf({ day: { ...today, messages: 2 }, keptBack, keptBackTold: 2 });
    const { post, after } = step(before, ['d'], { date: '2026-11-25' });
    expect(slugsOf(post?.earlier)).toEqual(['c']);
    expect(after).toMatchObject({ keptBack: [], keptBackTold: 0 });
  });

  it('remembers a story as it was told last, for thirty days', () => {
    const told = [
      { ...alarmOf('a').told, independent: 3 },
      { ...alarmOf('b').told, at: ago(31 * day) },
    ];
    expect(step(stateOf({ told }), ['a']).after.told).toEqual([alarmOf('a').told]);
  });
});
