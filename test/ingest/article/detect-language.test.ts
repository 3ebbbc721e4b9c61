import { describe, expect, it } from 'vitest';
import { detectLanguage, primaryLanguage } from '../../../src/ingest/article/detect-language.ts';

const english =
  'The ferry returned to the northern quay on Monday after two weeks in the dock, the harbour office said.';
const german =
  'Die Fähre ist am Montag nach zwei Wochen im Dock an den Nordkai zurückgekehrt, teilte das Hafenamt mit.';

describe('detectLanguage', () => {
  it.each([
    ['en', english],
    ['de', german],
    [
      'fr',
      'Le bac est revenu lundi au quai nord après deux semaines de réparation, a indiqué la capitainerie du port.',
    ],
    ['es', 'El transbordador volvió el lunes al muelle norte después de dos semanas de reparación, según el puerto.'],
    ['ru', 'Паром вернулся к северному причалу в понедельник после двух недель ремонта, сообщили в порту.'],
    ['uk', 'Пором повернувся до північного причалу в понеділок після двох тижнів ремонту, повідомили в порту.'],
    ['ar', 'عادت العبارة إلى الرصيف الشمالي يوم الاثنين بعد أسبوعين من الإصلاح، حسبما أعلن مكتب الميناء.'],
    ['fa', 'کشتی روز دوشنبه پس از دو هفته تعمیر به اسکله شمالی بازگشت، دفتر بندر اعلام کرد.'],
    ['vi', 'Chiếc phà đã trở lại bến phía bắc vào thứ Hai sau hai tuần sửa chữa, văn phòng cảng cho biết.'],
    ['tr', 'Feribot iki haftalık bakımın ardından pazartesi günü kuzey iskelesine döndü, liman idaresi açıkladı.'],
    ['he', 'המעבורת חזרה לרציף הצפוני ביום שני'],
    ['el', 'Το φέρι επέστρεψε στη βόρεια προβλήτα'],
    ['ja', 'フェリーは月曜日に北埠頭に戻った'],
    ['zh', '渡轮星期一返回北码头，港务局表示维修历时两周'],
    ['ko', '여객선이 월요일에 북쪽 부두로 돌아왔다'],
    ['hi', 'नौका सोमवार को उत्तरी घाट पर लौट आई'],
    ['th', 'เรือข้ามฟากกลับมาที่ท่าเรือเหนือ'],
  ])('tells %s by the text alone', (language, text) => {
    expect(detectLanguage(text, [])).toBe(language);
  });

  it('takes what is declared when the script allows it', () => {
    expect(detectLanguage('Ferry', ['nl-BE'])).toBe('nl');
    expect(detectLanguage(english, [undefined, 'und', 'en-US'])).toBe('en');
  });

  it('lets the text decide between two declarations', () => {
    expect(detectLanguage(german, ['en-us', 'de'])).toBe('de');
    expect(detectLanguage(english, ['en-us', 'de'])).toBe('en');
  });

  it('passes over a declaration that the script contradicts', () => {
    expect(detectLanguage('Паром вернулся к причалу в понедельник', ['en'])).toBe('ru');
    expect(detectLanguage(english, ['ja'])).toBe('en');
  });

  it('does not know what has too little text', () => {
    expect(detectLanguage('', [])).toBe('und');
    expect(detectLanguage('42', ['xx'])).toBe('und');
  });

  it.each([
    ['en-GB', 'en'],
    ['pt_BR', 'pt'],
    ['nb-NO', 'no'],
    ['iw', 'he'],
    ['mul', undefined],
    ['English', undefined],
    [undefined, undefined],
  ])('reads the tag %s as %s', (tag, language) => {
    expect(primaryLanguage(tag)).toBe(language);
  });
});
