import { describe, expect, it } from 'vitest';
import { guildCatalog } from '../../../src/app/guild/guild-catalog.ts';
import { defaultSettings } from '../../../src/domain/guild/guild-settings.ts';
import { newGuild } from '../../../src/domain/guild/guild.ts';
import type { Rating } from '../../../src/domain/source/rating.ts';
import { makeCatalog, makeSource, noon } from '../../briefing/make-article.ts';

const rating = (rater: string, value: number): Rating => ({
  kind: 'leaning',
  rater,
  label: String(value),
  value,
  asOf: '2026',
  url: 'https://rater.example',
});
const shared = makeCatalog(
  { ...makeSource('alder', 'center'), ratings: [rating('One', -2), rating('Two', 2)] },
  makeSource('birch', 'unrated', 'unrated'),
);
const by = { by: 'admin', at: noon };

describe('guildCatalog', () => {
  it('puts the guild’s rating in place of the merged one and its name beside the raters', () => {
    const policies = { alder: { stance: 'allow', leaning: 'lean-right', factuality: 'high', ...by } } as const;
    const alder = guildCatalog(shared, { ...newGuild('g'), policies }).sources.get('alder')!;
    expect(alder).toMatchObject({ leaning: 'lean-right', factuality: 'high', policy: policies.alder });
    expect(alder.ratings.map(({ rater, kind, value, asOf }) => [rater, kind, value, asOf])).toEqual([
      ['this server', 'leaning', 1, '2026-03-02'],
      ['this server', 'factuality', 4, '2026-03-02'],
      ['One', 'leaning', -2, '2026'],
      ['Two', 'leaning', 2, '2026'],
    ]);
    expect(shared.sources.get('alder')?.leaning).toBe('center');
  });

  it('lets only the raters speak that the guild chose, and makes one catalog for all guilds that chose the same', () => {
    const settings = { ...defaultSettings, raters: ['One'] };
    const one = guildCatalog(shared, { ...newGuild('g'), settings });
    expect(one.sources.get('alder')).toMatchObject({ leaning: 'left', ratings: [{ rater: 'One' }] });
    expect(guildCatalog(shared, { ...newGuild('h'), settings }).sources).toBe(one.sources);
  });

  it('waits with the policy on a source that the catalog does not have at present', () => {
    const policies = { gone: { stance: 'mute', ...by } } as const;
    expect(guildCatalog(shared, { ...newGuild('g'), policies }).sources.size).toBe(2);
  });
});
