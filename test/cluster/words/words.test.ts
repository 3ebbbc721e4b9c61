import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../src/cluster/words/scan-words.ts';
import { stemWord } from '../../../src/cluster/words/stem-word.ts';
import { stopWordsOf } from '../../../src/cluster/words/stop-words.ts';

const texts = (text: string, language = 'en') => scanWords(text, language).map((word) => word.text);

describe('scanWords', () => {
  it.each([
    ['The U.S. and the U.N. agree', ['the', 'us', 'and', 'the', 'un', 'agree']],
    ["l'Iran n’accepte pas", ['l', 'iran', 'n', 'accepte', 'pas']],
    ['1,200 of 3,5 and 64 000 or 2.9bn', ['1200', 'of', '3.5', 'and', '64000', 'or', '2.9bn']],
    ['In 2019 200 people', ['in', '2019', '200', 'people']],
    ['٢٠٥ أسرى', ['205', 'أسرى']],
    ['left-wing <b>', ['left', 'wing', 'b']],
    ['', []],
  ])('splits %j', (text, words) => {
    expect(texts(text)).toEqual(words);
  });

  it('cuts scripts without spaces into words', () => {
    expect(texts('叙利亚总统访问莫斯科', 'zh')).toContain('叙利亚');
    expect(texts('シリア大統領', 'ja')).toContain('シリア');
    expect(texts('ประเทศไทยชนะ', 'th').length).toBeGreaterThan(1);
  });

  it('tells capitals that mean something from those that open a sentence', () => {
    const words = scanWords('Talks in Moscow: Nothing new. NATO waits', 'en');
    expect(words.filter(({ capital, opens }) => capital && !opens).map(({ text }) => text)).toEqual(['moscow']);
    expect(words.find(({ text }) => text === 'nato')?.acronym).toBe(true);
  });

  it('knows which words stand side by side', () => {
    expect(scanWords('health care, new', 'en').map(({ follows }) => follows)).toEqual([false, true, false]);
  });
});

describe('stemWord', () => {
  it.each([
    ['en', 'presidents', 'president'],
    ['en', 'stopped', 'stop'],
    ['en', 'parties', 'party'],
    ['ru', 'соглашения', 'соглашений'],
    ['uk', 'президенти', 'президента'],
    ['es', 'presidente', 'presidentes'],
    ['de', 'verhandlung', 'verhandlungen'],
    ['ar', 'الرئيس', 'رئيس'],
  ])('gives %s %s and %s one stem', (language, one, other) => {
    expect(stemWord(one, language)).toBe(stemWord(other, language));
  });

  it('keeps different words apart', () => {
    expect(stemWord('bank', 'en')).not.toBe(stemWord('bang', 'en'));
    expect(stemWord('hành', 'vi')).toBe('hành');
  });
});

describe('stopWordsOf', () => {
  it('has a list for each language that we promise to read', () => {
    for (const language of 'en es fr de it pt ru uk ar zh ja tr fa he hi vi'.split(' ')) {
      expect(stopWordsOf(language).size, language).toBeGreaterThan(40);
    }
    expect(stopWordsOf('xx').size).toBe(0);
  });
});
