const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 822, section 5.1, and what feeds use besides, in minutes. */
const namedZones: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const clockPart = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?([ap]m)?`;
const zonePart = String.raw`(?:\s?([+-]\d{2}(?::?\d{2})?|[a-z]{1,5})\b)?`;
const iso = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[t ]${clockPart}${zonePart})?`, 'i');
const dayFirst = new RegExp(
  String.raw`^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{2,4})(?:,? ${clockPart}${zonePart})?`,
  'i',
);
const monthFirst = new RegExp(
  String.raw`^(?:[a-z]{2,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? ${clockPart}${zonePart})?`,
  'i',
);
const unixDate = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) ([a-z]{1,5}|[+-]\d{4}) (\d{4})/i;
const dotted = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? ${clockPart}${zonePart})?`, 'i');
const epoch = /^\d{10}(?:\d{3})?$/;

/**
 * The moment that a feed's date names: RFC 822, RFC 3339 and ISO 8601, and the spellings that feeds use besides. A time
 * without a zone is taken as UTC, whatever the zone of this machine. Undefined when it is no date between 1990 and 2100.
 */
export function parseDate(text: string): Date | undefined {
  const value = text.slice(0, 60).replace(/\s+/g, ' ').trim();
  if (epoch.test(value)) return plausible(value.length === 10 ? Number(value) * 1000 : Number(value));
  let match = iso.exec(value);
  if (match) return build(match[1], match[2], match[3], match.slice(4));
  match = dayFirst.exec(value);
  if (match) return build(match[3], monthNumber(match[2]), match[1], match.slice(4));
  match = unixDate.exec(value);
  if (match) return build(match[7], monthNumber(match[1]), match[2], [...match.slice(3, 6), undefined, match[6]]);
  match = monthFirst.exec(value);
  if (match) return build(match[3], monthNumber(match[1]), match[2], match.slice(4));
  match = dotted.exec(value);
  return match ? build(match[3], match[2], match[1], match.slice(4)) : undefined;
}

type Part = string | undefined;

function build(year: Part, month: Part, day: Part, clock: readonly Part[]): Date | undefined {
  const [hours, minutes, seconds, half, zone] = clock;
  const monthIndex = Number(month) - 1;
  // RFC 822 writes two digits. `0001` is what some programs send for no date at all.
  const century = year?.length === 2 ? (Number(year) < 70 ? 2000 : 1900) : 0;
  const fullYear = century + Number(year);
  const hour = half === undefined ? Number(hours ?? 0) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const minute = Number(minutes ?? 0);
  // A leap second is the next minute's first.
  const second = Number(seconds ?? 0);
  const inRange = monthIndex >= 0 && monthIndex < 12 && Number(day) >= 1 && hour <= 24 && minute < 60 && second <= 60;
  if (!inRange) return undefined;
  if (Number(day) > new Date(Date.UTC(fullYear, monthIndex + 1, 0)).getUTCDate()) return undefined;
  const local = Date.UTC(fullYear, monthIndex, Number(day), hour, minute, second);
  return plausible(local - zoneMinutes(zone) * 60_000);
}

function zoneMinutes(zone: Part): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (match === null) return namedZones[zone?.toLowerCase() ?? ''] ?? 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function monthNumber(name: Part): Part {
  const index = months.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index === -1 ? undefined : String(index + 1);
}

function plausible(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1990 && year < 2100 ? date : undefined;
}
