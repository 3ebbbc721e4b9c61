import { describe, expect, it } from 'vitest';
import { findDirectSpeech } from '../../../src/briefing/quotes/find-direct-speech.ts';

describe('findDirectSpeech', () => {
  it.each([
    [
      'en',
      '“The power grid comes first, then the ports,” said an engineer in Homs on Monday.',
      'The power grid comes first, then the ports',
      'an engineer in Homs',
    ],
    [
      'en',
      'Mara Dell, a harbour pilot in Tartus, said: "Nobody has told us who will pay."',
      'Nobody has told us who will pay.',
      'Mara Dell, a harbour pilot in Tartus',
    ],
    [
      'en',
      '“We have waited longer than any committee will sit,” a former prisoner told The Courier.',
      'We have waited longer than any committee will sit',
      'a former prisoner',
    ],
    [
      'en',
      'According to a retired colonel: “Bases are leases with flags on top.”',
      'Bases are leases with flags on top.',
      'a retired colonel',
    ],
    [
      'es',
      '«Queremos un juicio, no otro acuerdo entre gobiernos», dijo la hermana de un detenido.',
      'Queremos un juicio, no otro acuerdo entre gobiernos',
      'la hermana de un detenido',
    ],
    [
      'fr',
      '« Personne ne nous a demandé notre avis », a déclaré une enseignante de Homs.',
      'Personne ne nous a demandé notre avis',
      'une enseignante de Homs',
    ],
    [
      'de',
      '„Ohne Auslieferung darf es kein Abkommen geben“, sagte eine Anwältin aus Köln.',
      'Ohne Auslieferung darf es kein Abkommen geben',
      'eine Anwältin aus Köln',
    ],
    [
      'it',
      '«Per le vittime conta una sola cosa, il processo», ha detto un’avvocata siriana.',
      'Per le vittime conta una sola cosa, il processo',
      'un’avvocata siriana',
    ],
    [
      'pt',
      '“Damasco quer equilíbrio entre todos os lados”, disse uma professora em Brasília.',
      'Damasco quer equilíbrio entre todos os lados',
      'uma professora em Brasília',
    ],
    [
      'ru',
      '«Нам больше нечего предложить соседям», — сказал военный обозреватель.',
      'Нам больше нечего предложить соседям',
      'военный обозреватель',
    ],
    [
      'tr',
      'Ankaralı bir analist, “Moskova artık eskisi kadar güçlü değil” dedi.',
      'Moskova artık eskisi kadar güçlü değil',
      'Ankaralı bir analist',
    ],
    ['zh', '北京一名学者表示：“双方都需要时间来重建信任关系。”', '双方都需要时间来重建信任关系。', '北京一名学者'],
    [
      'ja',
      '東京の研究者は「双方とも信頼の回復に時間が必要だ」と述べた。',
      '双方とも信頼の回復に時間が必要だ',
      '東京の研究者',
    ],
  ])('%s: %s', (language, sentence, text, speaker) => {
    expect(findDirectSpeech(sentence, language)[0]).toEqual({ text, speaker });
  });

  it('names nobody when the text has only a pronoun', () => {
    const [speech] = findDirectSpeech('“We will review every agreement in turn,” he said.', 'en');
    expect(speech).toEqual({ text: 'We will review every agreement in turn' });
  });

  it('takes no scare quotes, titles of works or apostrophes for speech', () => {
    expect(findDirectSpeech('The so-called “joint committee” met; the boy’s father didn’t.', 'en')).toEqual([]);
    expect(findDirectSpeech("The ministers' plan isn't the opposition's plan and wasn't theirs.", 'en')).toEqual([]);
  });
});
