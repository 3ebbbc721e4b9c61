import { describe, expect, it } from 'vitest';
import { isZone, suggestZones } from '../../src/domain/zone.ts';

describe('isZone', () => {
  it.each(['Europe/Berlin', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Australia/Lord_Howe'])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each(['', 'Berlin', 'Mars/Phobos', '+02:00', 'Europe/Berlin; DROP'])('does not know “%s”', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('suggestZones', () => {
  it.each([
    ['berl', 'Europe/Berlin'],
    ['SÃO P', 'America/Sao_Paulo'],
    ['new york', 'America/New_York'],
    ['kolk', 'Asia/Kolkata'],
    ['kyiv', 'Europe/Kyiv'],
    ['Beijing', 'Asia/Shanghai'],
    ['europe/ber', 'Europe/Berlin'],
    ['utc', 'UTC'],
  ])('takes “%s” for %s', (typed, zone) => {
    expect(suggestZones(typed, 25)[0]).toBe(zone);
  });

  it('puts cities before regions of the same name', () => {
    const zones = suggestZones('ind', 50);
    expect(zones.findIndex((zone) => zone.startsWith('Indian/'))).toBeGreaterThan(
      zones.indexOf('America/Indianapolis'),
    );
  });

  it('offers only zones that can be used, as many as wanted', () => {
    expect(suggestZones('', 1000).filter((zone) => !isZone(zone))).toEqual([]);
    expect(suggestZones('', 25)).toHaveLength(25);
    expect(suggestZones('atlantis', 25)).toEqual([]);
  });
});
