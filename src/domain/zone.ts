import { foldText } from './text/fold-text.ts';

/** Present names of zones that some Node releases list under a former one only. */
const presentNames = [
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
];

/** Large cities that no zone is named after. */
const zoneByCity: Readonly<Record<string, string>> = {
  'Abu Dhabi': 'Asia/Dubai',
  Ankara: 'Europe/Istanbul',
  Atlanta: 'America/New_York',
  Barcelona: 'Europe/Madrid',
  Beijing: 'Asia/Shanghai',
  Bengaluru: 'Asia/Kolkata',
  Boston: 'America/New_York',
  Brasília: 'America/Sao_Paulo',
  Canberra: 'Australia/Sydney',
  'Cape Town': 'Africa/Johannesburg',
  Dallas: 'America/Chicago',
  Delhi: 'Asia/Kolkata',
  Edinburgh: 'Europe/London',
  Frankfurt: 'Europe/Berlin',
  Geneva: 'Europe/Zurich',
  Hamburg: 'Europe/Berlin',
  Hanoi: 'Asia/Ho_Chi_Minh',
  Houston: 'America/Chicago',
  Islamabad: 'Asia/Karachi',
  Miami: 'America/New_York',
  Milan: 'Europe/Rome',
  Montréal: 'America/Toronto',
  Mumbai: 'Asia/Kolkata',
  Munich: 'Europe/Berlin',
  Osaka: 'Asia/Tokyo',
  'Rio de Janeiro': 'America/Sao_Paulo',
  'San Francisco': 'America/Los_Angeles',
  Seattle: 'America/Los_Angeles',
  'Tel Aviv': 'Asia/Jerusalem',
  Washington: 'America/New_York',
  Wellington: 'Pacific/Auckland',
};

interface NamedZone {
  zone: string;
  /** Folded: the whole name, and the places it may be found by. */
  name: string;
  cities: string[];
}

/** Building a format is the only way to ask Intl, and slow; this grows no further than the zones that exist. */
const known = new Set<string>();
const zones: readonly NamedZone[] = listZones();

/** True for an IANA zone, an alias or UTC; false for a bare offset, which knows no change of clocks. */
export function isZone(zone: string): boolean {
  if (known.has(zone)) return true;
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    known.add(zone);
    return true;
  } catch {
    // Intl has no other way to ask: it throws a RangeError for every unknown name.
    return false;
  }
}

/** The zones that what was typed may mean, best first: its city begins with it, a word of its name does, it is part of it. */
export function suggestZones(text: string, limit: number): string[] {
  const typed = foldText(text);
  return zones
    .flatMap((named) => {
      const rank = rankZone(named, typed);
      return rank === undefined ? [] : [{ zone: named.zone, rank }];
    })
    .sort((one, other) => one.rank - other.rank || (one.zone < other.zone ? -1 : 1))
    .slice(0, limit)
    .map(({ zone }) => zone);
}

function rankZone({ name, cities }: NamedZone, typed: string): number | undefined {
  if (name === typed || cities.includes(typed)) return 0;
  if (cities.some((city) => city.startsWith(typed))) return 1;
  if (` ${name}`.includes(` ${typed}`)) return 2;
  return name.includes(typed) ? 3 : undefined;
}

function listZones(): NamedZone[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...presentNames.filter(isZone)]);
  return [...names].map((zone) => {
    const near = Object.entries(zoneByCity).flatMap(([city, target]) => (target === zone ? [city] : []));
    return { zone, name: foldText(zone), cities: [zone.split('/').at(-1) ?? zone, ...near].map(foldText) };
  });
}
