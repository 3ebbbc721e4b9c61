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

  it.each([
    ['١٬٢٠٠ شخص و ٣٫٥', ['1200', 'شخص', 'و', '3.5']],
    ['ＮＡＴＯ　１２人', ['nato', '12', '人']],
    ['ﾄﾖﾀが', ['トヨタ', 'が']],
    ['İRAN, İsrail', ['iran', 'israil']],
    ["об’єкти об'єкти обʼєкти", ['об', 'єкти', 'об', 'єкти', 'об', 'єкти']],
    ['Phạm Cần'.normalize('NFD'), ['phạm', 'cần']],
    ['서울에서'.normalize('NFD'), ['서울에서']],
    ['ﻣﺼﺮ ﬁnance', ['مصر', 'finance']],
  ])('reads what Unicode writes in another way: %j', (text, words) => {
    expect(texts(text, /\p{Script=Katakana}/u.test(text) ? 'ja' : 'und')).toEqual(words);
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
    ['ar', 'وبالرياض', 'الرياض'],
    ['ar', 'سوريا', 'سورية'],
    ['ar', 'شخصًا', 'شخص'],
    ['fa', 'كارگران', 'کارگران'],
    ['fa', 'زلزلهٔ', 'زلزله'],
    ['he', 'ממשלה', 'ושהממשלה'],
    ['he', 'בדימונה', 'דימונה'],
    ['he', 'שָׁלוֹם', 'שלום'],
    ['hi', 'काग़ज़', 'कागज'],
    ['hi', 'हिन्दी', 'हिंदी'],
    ['hi', 'पाँच', 'पांच'],
    ['tr', 'işik', 'ışık'],
    ['tr', 'kâğıt', 'kağit'],
    ['ru', 'котёл', 'котел'],
    ['de', 'strasse', 'straße'],
    ['ko', '대통령은', '대통령이'],
    ['ko', '서울에서', '서울의'],
  ])('gives %s %s and %s one stem', (language, one, other) => {
    expect(stemWord(one, language)).toBe(stemWord(other, language));
  });

  it('keeps different words apart', () => {
    expect(stemWord('bank', 'en')).not.toBe(stemWord('bang', 'en'));
    expect(stemWord('hành', 'vi')).toBe('hành');
    expect(stemWord('न्याय', 'hi')).not.toBe(stemWord('याय', 'hi'));
    expect(stemWord('한국', 'ko')).not.toBe(stemWord('한은', 'ko'));
  });
});

describe('stopWordsOf', () => {
  it('has a list for each language that we promise to read', () => {
    for (const language of 'en es fr de it pt ru uk ar zh ja tr fa he hi vi th ko'.split(' ')) {
      expect(stopWordsOf(language).size, language).toBeGreaterThan(40);
    }
    expect(stopWordsOf('xx').size).toBe(0);
  });
});
