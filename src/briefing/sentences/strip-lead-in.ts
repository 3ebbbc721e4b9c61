const dash = '(?:\\s*[.:]?\\s*[-–—]+\\s*|\\s*:\\s+)';
/** "Nov 23", "23 nov", "23 ноября", "23 NOV", "Monday". */
const day = '(?:(?:\\p{L}{2,9}\\.?\\s)?\\d{1,2}(?:\\.|\\s(?:de\\s)?\\p{L}{2,9}\\.?)?|\\p{Lu}[\\p{L}]{2,8}day)';

/** Where a report was written and by whom, before it begins; each pattern takes one form of it. */
const leadIns: readonly RegExp[] = [
  // "MOSCOW (Reuters) - ", "(AP) — ", "VOV.VN - ", "Madrid, 23 nov (EFE).- "
  new RegExp(
    `^(?:(?:[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}\\p{M} .,'’/-]{1,40}|\\p{Lu}[\\p{L}.'’ -]{1,40})(?:,\\s*${day})?\\s*)?\\((?:[^()]{2,40})\\)${dash}(?=[\\p{Lu}\\p{Lo}\\p{N}"“«„])`,
    'u',
  ),
  // "MOSCOW (Northwire) The ...": capitals make sure of it
  /^[\p{Lu}\p{N}][\p{Lu}\p{N}\p{M} .,'’/-]{2,40}\([^()]{2,40}\)\s*(?=[\p{L}\p{N}"“«„])/u,
  // "WASHINGTON — ", "TTO - ", "ROMA, 23 NOV - ", "МОСКВА, 23 ноя — РИА Новости. "
  new RegExp(
    `^[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}\\p{M} .,'’/-]{1,40}(?:,\\s*${day})?\\s*[-–—]+\\s+(?:[\\p{Lu}]{2,}[\\p{L} .]{0,24}\\.\\s+)?(?=[\\p{Lu}\\p{Lo}\\p{N}"“«„])`,
    'u',
  ),
  // "BERLIN. ", in capitals only
  /^\p{Lu}{4,20}\.\s+(?=\p{Lu}\p{Ll})/u,
  // Arabic, Persian and Hebrew have no capitals: the agency in brackets has to be there
  /^[\p{Script=Arabic}\p{Script=Hebrew} ]{2,40}\([^()]{2,30}\)\s*[-–—:]+\s*/u,
  // "新华社北京11月23日电", "（记者 陈立）", "【东京＝森田】"
  /^[\p{Script=Han}]{2,12}\d{1,2}月\d{1,2}日(?:电|電)\s*(?:（[^（）]{2,30}）)?\s*/u,
  /^(?:（[^（）]{2,30}）|【[^【】]{2,30}】|\[[^[\]]{2,30}\])\s*/u,
  // "By Anna Sorel, Staff Writer "
  /^(?:By|Por|Par|Von|Di)\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2},\s(?:Staff Writer|Correspondent|Associated Press|Senior Reporter|Reporter)\s+(?=\p{Lu})/u,
  /^Image source,\s*(?:Getty Images|Reuters|AFP|PA Media|EPA|AP)\s+(?=\p{Lu})/u,
];

const pictured = '^(?:[Pp]hoto|[Ff]oto|[Фф]ото|[Ảả]nh|写真|图)\\s*[:：]\\s*';
/** Words that begin sentences and no name: what stands before them after "Photo:" is a name. */
const openers = `The|A|An|In|On|At|After|When|El|La|Los|Las|En|Le|Les|Un|Une|Der|Die|Das|Im|Il|Lo|Em|No|Na|
  Theo|Trong|Khoảng|Ông|Bà|Chị|Ngoài|Trước|Sau|Tuy|Mặc|Đây|Thông|Trên|Tại|Ngày|Sáng|Chiều|Tối|Hôm|Nhiều|Các|Những|
  Người|Một|Việc|Vụ|Khi|Để|Với|Qua|Về|Cùng|Không|Dù|Bộ|Lãnh|Sự|Dự|Tăng|Tâm`.replace(/\s+/g, '');
/** "Photo: AFP ", "Photo: Anna Sorel The ...": left over from a picture that stood before the sentence. */
const credits: readonly RegExp[] = [
  new RegExp(
    `${pictured}(?:AFP|Reuters|AP|Getty(?: Images)?|EPA|Internet|Weibo|Telegraph|Twitter|Facebook|YouTube|Shutterstock|dpa|EFE|ANSA|\\p{Lu}{2,6})(?:[/-]\\p{L}+)*\\s+(?=\\p{Lu}\\p{Ll})`,
    'u',
  ),
  new RegExp(`${pictured}(?:\\p{Lu}[\\p{L}.'’-]*[/\\s]+){1,4}?(?=(?:${openers})\\s)`, 'u'),
];

/** A sentence without the credit of a picture before it. */
export function stripCredit(sentence: string): string {
  return credits.reduce((text, credit) => text.replace(credit, ''), sentence);
}

/** A text without the place, the date and the agency that stand before its first sentence. */
export function stripLeadIn(text: string): string {
  let stripped = text;
  for (const leadIn of leadIns) stripped = stripped.replace(leadIn, '');
  return stripped;
}
