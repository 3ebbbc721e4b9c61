import { describe, expect, it } from 'vitest';
import { isClickbait } from '../../../src/briefing/sentences/is-clickbait.ts';

describe('isClickbait', () => {
  it.each([
    ['en', 'You won’t believe what the mayor of Tarnby said'],
    ['en', 'Here’s why the bridge of Tarnby was closed'],
    ['en', 'What to know about the bridge of Tarnby'],
    ['en', '7 things that the bridge of Tarnby tells us'],
    ['en', 'Opinion: the bridge of Tarnby is a warning'],
    ['en', 'THE BRIDGE OF TARNBY IS A DISGRACE'],
    ['es', 'No vas a creer lo que dijo la alcaldesa de Tarnby'],
    ['es', '¿Por qué se cerró el puente de Tarnby?'],
    ['es', 'Las claves del cierre del puente de Tarnby'],
    ['fr', 'Ce qu’il faut savoir du pont de Tarnby'],
    ['fr', 'Pourquoi le pont de Tarnby est fermé'],
    ['de', 'Darum wurde die Brücke von Tarnby gesperrt'],
    ['de', 'Kommentar: Die Brücke ist ein Warnsignal'],
    ['it', 'Ecco perché il ponte di Tarnby è stato chiuso'],
    ['it', 'Cosa sappiamo del ponte di Tarnby'],
    ['pt', 'Entenda por que a ponte de Tarnby fechou'],
    ['pt', 'O que se sabe sobre a ponte de Tarnby'],
    ['ru', 'Что известно о закрытии моста в Тарнби'],
    ['ru', 'Мнение: мост в Тарнби как предупреждение'],
    ['uk', 'Чому закрили міст у Тарнбі'],
    ['ar', 'شاهد لحظة إغلاق الجسر في تارنبي'],
    ['ar', 'لماذا أغلق الجسر في تارنبي'],
    ['zh', '震惊！塔恩比大桥关闭的真相'],
    ['ja', 'ターンビー橋が閉鎖された理由とは'],
    ['tr', 'İşte köprünün kapatılmasının nedeni'],
    ['fa', 'چرا پل تارنبی بسته شد'],
    ['he', 'לא תאמינו מה אמר ראש העיר'],
    ['hi', 'जानिए क्यों बंद हुआ टार्नबी का पुल'],
    ['vi', 'Vì sao cây cầu Tarnby bị đóng'],
  ])('knows a teaser in %s: %s', (_language, title) => {
    expect(isClickbait(title)).toBe(true);
  });

  it.each([
    ['en', 'Council of Tarnby closes old harbour bridge after survey'],
    ['en', 'Live music returns to Tarnby after three years'],
    ['es', 'El pleno de Tarnby cierra el viejo puente del puerto'],
    ['fr', 'Le conseil de Tarnby ferme le vieux pont du port'],
    ['de', 'Rat von Tarnby sperrt alte Hafenbrücke'],
    ['de', 'Sondersitzung: Rat sperrt die Hafenbrücke'],
    ['it', 'Il consiglio di Tarnby chiude il vecchio ponte'],
    ['it', 'Comecon, aperti gli archivi di Tarnby'],
    ['pt', 'Conselho de Tarnby fecha velha ponte do porto'],
    ['ru', 'Совет Тарнби закрыл старый портовый мост'],
    ['uk', 'Рада Тарнбі закрила старий портовий міст'],
    ['ar', 'مجلس تارنبي يغلق جسر الميناء القديم'],
    ['zh', '塔恩比市议会投票关闭旧港口大桥'],
    ['ja', 'ターンビー市議会、古い港の橋の閉鎖を決定'],
    ['tr', 'Tarnby Meclisi eski liman köprüsünü kapattı'],
    ['fa', 'شورای تارنبی پل قدیمی بندر را بست'],
    ['he', 'מועצת טרנבי סגרה את גשר הנמל הישן'],
    ['hi', 'टार्नबी परिषद ने पुराना बंदरगाह पुल बंद किया'],
    ['vi', 'Hội đồng Tarnby đóng cây cầu cảng cũ'],
  ])('lets a report pass in %s: %s', (_language, title) => {
    expect(isClickbait(title)).toBe(false);
  });
});
