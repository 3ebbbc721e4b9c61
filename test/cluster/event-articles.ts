import type { Article } from '../../src/domain/story/article.ts';
import { anArticle, hoursLater } from './an-article.ts';

/** Three reports of one ferry accident. */
export const ferry: readonly Article[] = [
  anArticle({
    id: 'f1',
    title: 'Ferry with 213 aboard runs aground off Port Calder',
    excerpt:
      'A passenger ferry ran aground on a reef off Port Calder; coast guard boats rescued 209 people from the listing ship.',
  }),
  anArticle({
    id: 'f2',
    title: 'Four missing after ferry strikes reef near Port Calder',
    excerpt:
      'Rescuers searched for four people after a ferry carrying 213 passengers struck a reef, the coast guard said.',
    publishedAt: hoursLater(2),
  }),
  anArticle({
    id: 'f3',
    title: 'Coast guard rescues 209 from ferry on Calder reef',
    excerpt: 'All but four of the 213 people on the ferry were taken off the reef at Port Calder before dawn.',
    publishedAt: hoursLater(5),
  }),
];

/** Two reports of a bank's rate decision on the same day. */
export const rates: readonly Article[] = [
  anArticle({
    id: 'r1',
    title: 'Central bank of Norlund cuts interest rate to 3.25 percent',
    excerpt:
      'The central bank of Norlund lowered its key interest rate by a quarter point as inflation slowed to 2.1 percent.',
    publishedAt: hoursLater(1),
  }),
  anArticle({
    id: 'r2',
    title: 'Norlund interest rate falls to 3.25 percent as inflation slows',
    excerpt:
      'Borrowers in Norlund will pay less after the central bank cut its interest rate, citing inflation of 2.1 percent.',
    publishedAt: hoursLater(3),
  }),
];

/** A meeting of two presidents, told in five languages. */
export const meeting: readonly Article[] = [
  anArticle({
    id: 'm-en1',
    title: 'Syrian and Russian presidents discuss Tartus base in Moscow',
    excerpt:
      'The leaders of Syria and Russia met in the Kremlin to discuss the naval base in Tartus and 49 earlier agreements.',
  }),
  anArticle({
    id: 'm-en2',
    title: 'Syria lets Russia keep Tartus naval base after Kremlin talks',
    excerpt: 'Russia keeps its naval base in Tartus, the Syrian president said after talks in Moscow on 49 agreements.',
    publishedAt: hoursLater(1),
  }),
  anArticle({
    id: 'm-es',
    language: 'es',
    title: 'Los presidentes de Siria y Rusia hablan en Moscú de la base de Tartus',
    excerpt: 'Los líderes de Siria y Rusia revisaron en el Kremlin 49 acuerdos, entre ellos la base naval de Tartus.',
    publishedAt: hoursLater(1),
  }),
  anArticle({
    id: 'm-ru',
    language: 'ru',
    title: 'Президенты Сирии и России обсудили в Москве базу в Тартусе',
    excerpt: 'Лидеры Сирии и России обсудили в Кремле 49 соглашений и военно-морскую базу в Тартусе.',
    publishedAt: hoursLater(2),
  }),
  anArticle({
    id: 'm-ar',
    language: 'ar',
    title: 'الرئيسان السوري والروسي يبحثان في موسكو قاعدة طرطوس',
    excerpt: 'بحث رئيسا سوريا وروسيا في الكرملين 49 اتفاقية بينها قاعدة طرطوس البحرية.',
    publishedAt: hoursLater(2),
  }),
  anArticle({
    id: 'm-uk',
    language: 'uk',
    title: 'Президенти Сирії та Росії говорили в Москві про базу в Тартусі',
    excerpt: 'Лідери Сирії та Росії обговорили в Кремлі 49 угод і військово-морську базу в Тартусі.',
    publishedAt: hoursLater(3),
  }),
];
