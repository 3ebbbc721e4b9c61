import { foldText } from './fold-text.ts';

/** The zones we offer: what the runtime's IANA data names, and UTC. */
const zones: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** True for a name that the IANA time zone database knows, older aliases included. */
export function isZone(zone: string): boolean {
  // The runtime also takes offsets such as +02:00, which know no summer time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zones that what was typed may mean, those whose city begins with it first. */
export function suggestZones(text: string, limit: number): string[] {
  const typed = foldText(text);
  const rankOf = (zone: string): number => {
    const folded = foldText(zone);
    if (foldText(zone.split('/').at(-1) ?? '').startsWith(typed)) return 0;
    return folded.startsWith(typed) ? 1 : folded.includes(typed) ? 2 : 3;
  };
  return zones
    .map((zone) => ({ zone, rank: rankOf(zone) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ zone }) => zone);
}
