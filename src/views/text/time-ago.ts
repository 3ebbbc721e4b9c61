import { day, hour, minute } from '../../domain/clock.ts';

/** `3 h ago` in plain text, for places where Discord draws no timestamps: select options, footers. */
export function timeAgo(date: Date, now: Date): string {
  const age = now.getTime() - date.getTime();
  if (Number.isNaN(age)) return 'unknown time';
  if (age < minute) return 'just now';
  if (age < hour) return `${Math.floor(age / minute)} min ago`;
  if (age < 2 * day) return `${Math.floor(age / hour)} h ago`;
  return `${Math.floor(age / day)} d ago`;
}
