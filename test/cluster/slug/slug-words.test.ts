import { describe, expect, it } from 'vitest';
import { pickSlug } from '../../../src/cluster/slug/pick-slug.ts';
import { anArticle } from '../an-article.ts';

const slugOf = (language: string, titles: readonly string[], excerpt = '') =>
  pickSlug(
    titles.map((title, index) => anArticle({ id: `a${index}`, title, excerpt, language })),
    () => false,
  );

describe('the words of a slug', () => {
  it.each([
    ['en', ['Cape Town overcharges homes for water', 'Water meters overcharge Cape Town homes'], 'cape-town-'],
    ['en', ['Bank of England cuts rate', 'Rate cut by the Bank of England'], 'bank-england-rate'],
    ['en', ['Tybee Island votes to move its road'], 'tybee-island-votes'],
    ['en', ['Early snow ends fire season in New Mexico'], 'new-mexico'],
    ['en', ['Live: Syria and Russia hold talks', 'What we know: talks of Syria and Russia'], 'syria-russia'],
    ['en', ['Lakemont loses 212 million dollars', 'Lakemont audit: 212 million missing'], 'lakemont-loses'],
    ['de', ['Leipzig stimmt über Mietendeckel ab', 'Mietendeckel: Leipzig stimmt ab'], 'leipzig-mietendeckel'],
    ['es', ['Opinión: Tarnby cierra el puente', 'Tarnby cierra su viejo puente'], 'tarnby-cierra'],
    ['fr', ['Pourquoi la Syrie négocie à Moscou', 'La Syrie négocie avec la Russie à Moscou'], 'syria-'],
    ['ru', ['Сирия и Россия договорились о базах', 'Россия и Сирия договорились'], 'syria-russia'],
    ['zh', ['叙利亚与俄罗斯会谈', '俄罗斯与叙利亚举行会谈'], 'syria-russia'],
    ['ar', ['سوريا وروسيا تتفقان', 'اتفاق بين سوريا وروسيا'], 'syria-russia'],
    ['tr', ['Fiyat 34 liraya indi, üretici memnun'], 'fiyat-'],
  ])('are what a person would type (%s: %s)', (language, titles, expected) => {
    expect(slugOf(language, titles)).toMatch(new RegExp(`^${expected}`));
  });

  it('tell Beirut from Peru', () => {
    expect(slugOf('ar', ['بيروت: الكهرباء ثماني ساعات يوميا'])).not.toContain('peru');
  });

  it('take no country that one headline of many names', () => {
    const titles = [
      'Rail strike begins',
      'Rail strike halts trains',
      'Rail strike enters day two',
      'Rail strike costs rise',
    ];
    expect(slugOf('en', [...titles, 'Rail strike spreads', 'Rail strike strands Swiss trains in Switzerland'])).toBe(
      'rail-strike',
    );
  });

  it('are the weak ones when a headline has no others', () => {
    expect(slugOf('en', ['Morning briefing'])).toBe('morning-briefing');
  });
});
