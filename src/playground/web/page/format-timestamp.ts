const styles: Record<string, Intl.DateTimeFormatOptions> = {
  t: { hour: 'numeric', minute: '2-digit' },
  T: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  f: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  F: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
};

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** A `<t:…:style>` as Discord shows it: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
export function formatTimestamp(at: Date, style: string, now: Date, locale?: string): string {
  if (Number.isNaN(at.getTime())) return 'Invalid date';
  if (style === 'R') return formatRelative(at, now, locale);
  return new Intl.DateTimeFormat(locale, styles[style] ?? styles['f']).format(at);
}

/** The stamp beside a message's author: the time today, `Yesterday at`, else the date. */
export function formatMessageTime(at: Date, now: Date, locale?: string): string {
  const time = formatTimestamp(at, 't', now, locale);
  if (at.toDateString() === now.toDateString()) return time;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (at.toDateString() === yesterday.toDateString()) return `Yesterday at ${time}`;
  return `${formatTimestamp(at, 'd', now, locale)} ${time}`;
}

function formatRelative(at: Date, now: Date, locale?: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const [unit, size] = units.find((each) => Math.abs(seconds) >= each[1]) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(Math.trunc(seconds / size), unit);
}
