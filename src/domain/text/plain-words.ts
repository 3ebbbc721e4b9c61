import { day, hour, minute } from '../clock.ts';
import type { SentenceWords } from '../source/describe-feed-health.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Times in plain English and UTC, for the log: `since Monday`, `2 days ago`. */
export function plainWords(now: Date): SentenceWords {
  return {
    since: (date) => `since ${pointInTime(date, now)}`,
    ago: (date) => agoInWords(now.getTime() - date.getTime()),
    text: (text) => text,
  };
}

function pointInTime(date: Date, now: Date): string {
  const iso = date.toISOString();
  if (iso.slice(0, 10) === now.toISOString().slice(0, 10)) return `${iso.slice(11, 16)} UTC`;
  // Six days back every weekday stands for one date.
  const isRecent = now.getTime() - date.getTime() < 6 * day;
  return isRecent ? (weekdays[date.getUTCDay()] ?? iso.slice(0, 10)) : iso.slice(0, 10);
}

function agoInWords(age: number): string {
  if (age < minute) return 'just now';
  if (age < hour) return count(age / minute, 'minute');
  if (age < 2 * day) return count(age / hour, 'hour');
  return count(age / day, 'day');
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}
