/** Discord's ways to show an instant in the reader's own language and zone: R relative, t time, d date, f and F date and time. */
export type TimestampStyle = 'R' | 't' | 'd' | 'f' | 'F';

/**
 * A tag that each reader's Discord draws in their own zone.
 * @see https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
 */
export function timestamp(date: Date, style: TimestampStyle): string {
  const milliseconds = date.getTime();
  return Number.isNaN(milliseconds) ? 'unknown time' : `<t:${Math.floor(milliseconds / 1000)}:${style}>`;
}
