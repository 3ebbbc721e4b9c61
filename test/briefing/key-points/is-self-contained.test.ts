import { describe, expect, it } from 'vitest';
import { isSelfContained } from '../../../src/briefing/key-points/is-self-contained.ts';

describe('isSelfContained', () => {
  it.each([
    ['en', 'The two presidents agreed to set up a joint committee on the bases.'],
    ['en', 'There are about 30 officials in the delegation that came to the capital.'],
    ['en', 'The committee said it was ready to meet in the capital within ten days.'],
    ['es', 'Los dos presidentes acordaron crear una comisión conjunta sobre las bases.'],
    ['ru', 'Президенты двух стран договорились создать совместную комиссию по базам.'],
    ['zh', '两国总统周三在首都会面，同意就军事基地问题成立联合委员会。'],
    ['vi', 'Ông Minh cho biết hai bên sẽ thành lập một ủy ban chung về các căn cứ.'],
  ])('lets through %s: %s', (language, text) => {
    expect(isSelfContained(text, language)).toBe(true);
  });

  it.each([
    ['en', 'He said the committee would meet in the capital within ten days.', 'a pronoun for a start'],
    ['en', 'But the committee has yet to name a day for its first meeting in the city.', 'a connective'],
    ['en', '“The committee will meet within ten days of the talks,” he said.', 'a pronoun for a speaker'],
    ['en', 'Will the committee ever meet in the capital within ten days?', 'a question'],
    ['en', 'Read more about the committee and the bases on our live page.', 'an appeal'],
    ['en', 'At least 19 people died there and four more in a neighbouring town.', 'a place named before'],
    ['en', 'A clerk of the committee found it and told the ministers of both countries.', 'a thing named before'],
    ['en', 'The committee met.', 'too short'],
    ['en', `The committee met ${'again and again '.repeat(20)}in the capital.`, 'too long'],
    ['en', 'The minister called the committee “a first step for both sides in the capital.', 'half a quotation'],
    ['en', 'and the committee will meet in the capital within ten days of the talks.', 'the end of a sentence'],
    ['es', 'Además, la comisión se reunirá en la capital en un plazo de diez días.', 'a connective'],
    ['fr', 'Il a annoncé que la commission se réunirait dans la capitale sous dix jours.', 'a pronoun'],
    ['de', 'Er kündigte an, dass die Kommission binnen zehn Tagen tagen werde.', 'a pronoun'],
    ['ru', 'Он сообщил, что комиссия соберётся в столице в течение десяти дней.', 'a pronoun'],
    ['ar', 'وأضاف أن اللجنة المشتركة ستجتمع في العاصمة خلال عشرة أيام.', 'a continuation'],
    ['vi', 'Ông cho biết hai bên sẽ thành lập một ủy ban chung về các căn cứ.', 'a pronoun'],
  ])('holds back %s: %s (%s)', (language, text) => {
    expect(isSelfContained(text, language)).toBe(false);
  });
});
