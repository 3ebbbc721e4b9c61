import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../src/cluster/terms/article-anchors.ts';
import { nameSkeleton } from '../../../src/cluster/words/name-skeleton.ts';
import { placeOf, typedPlaceName } from '../../../src/cluster/words/places.ts';
import { scanWords } from '../../../src/cluster/words/scan-words.ts';

describe('placeOf', () => {
  it('knows a country, its people and its adjective in many languages', () => {
    const words =
      'Syria Syrian Siria Syrie syrischen Сирии сирийский Сирії سوريا السورية Suriye סוריה सीरिया 叙利亚 シリア';
    for (const word of words.split(' ')) expect(placeOf(word), word).toBe('SY');
  });

  it.each(['Indiana', 'chinchilla', 'Chadwick', 'parish', 'Perugia', 'war', 'die', 'Roman', 'cinema'])(
    'does not take %s for a place',
    (word) => {
      expect(placeOf(word)).toBeUndefined();
    },
  );

  it('tells neighbours in the alphabet apart', () => {
    expect([placeOf('Niger'), placeOf('Nigeria'), placeOf('Nigerian')]).toEqual(['NE', 'NG', 'NG']);
    expect(placeOf('South-Korea')).toBe('KR');
  });

  it('names places as an English reader would type them', () => {
    expect(['SY', 'US', 'GB', '@kremlin', 'SA'].map(typedPlaceName)).toEqual([
      'syria',
      'us',
      'uk',
      'kremlin',
      'saudi-arabia',
    ]);
  });
});

describe('nameSkeleton', () => {
  it('is the same for a name in any alphabet', () => {
    const skeletons = ['tartus', 'тартус', 'طرطوس', 'tartous'].map(nameSkeleton);
    expect(new Set(skeletons)).toEqual(new Set(['trts']));
    expect(nameSkeleton('арекипа')).toBe(nameSkeleton('arequipa'));
  });
});

describe('anchorsOf', () => {
  const shared = (one: [string, string], other: [string, string]) => {
    const anchors = anchorsOf(scanWords(one[1], one[0]), one[0]);
    return [...anchorsOf(scanWords(other[1], other[0]), other[0])].filter((anchor) => anchors.has(anchor)).length;
  };

  it('finds places, names and numbers shared across languages', () => {
    expect(shared(['en', 'In Syria the Tartus base houses 4,500'], ['ru', 'База Тартус в Сирии, 4500 человек'])).toBe(
      3,
    );
  });

  it('reads what multiplies a number', () => {
    expect(shared(['en', 'cost 2.3 million'], ['zh', '230万'])).toBe(1);
    expect(shared(['en', 'cost 45 billion'], ['fr', '45 milliards'])).toBe(1);
    expect(shared(['en', 'cost 45 billion'], ['fr', '45 millions'])).toBe(0);
  });

  it('leaves out years and small numbers', () => {
    expect(shared(['en', 'in 2019 there were 3'], ['es', 'en 2019 eran 3'])).toBe(0);
  });

  it('takes us for a country only when it is written as one', () => {
    expect(shared(['en', 'the US'], ['es', 'Estados Unidos'])).toBe(1);
    expect(shared(['en', 'tell us'], ['es', 'Estados Unidos'])).toBe(0);
  });
});
