import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** What browsers read these labels as: the wider set of which the named one is a part (WHATWG Encoding, section 4.2). */
const widerSets = new Map([
  ['us-ascii', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-sjis', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['ks_c_5601-1987', 'euc-kr'],
  ['utf8', 'utf-8'],
  ['unicode', 'utf-16le'],
  ['utf-16', 'utf-16le'],
]);
const utf8Decoder = new TextDecoder('utf-8');
const multiByte = /^(?:shift_jis|euc-|gb|big5|iso-2022|utf-(?:16|32))/;

/**
 * The body as text. The character set is the byte order mark's, else the header's, the XML declaration's or the HTML
 * meta element's, else UTF-8 when the bytes are valid UTF-8, else Windows-1252. A name that is unknown is passed over,
 * and so is one of a single-byte set when the bytes are valid UTF-8: servers name a default more often than the truth.
 */
export function decodeBody(body: Uint8Array, contentType: string | undefined): string {
  const mark = byteOrderMark(body);
  if (mark !== undefined) return decode(body, mark) ?? '';
  const head = Buffer.from(body.subarray(0, 1_024)).toString('latin1');
  const unmarked = unmarkedUtf16(head);
  if (unmarked !== undefined) return decode(body, unmarked) ?? '';

  const named = [
    /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1],
    /^[^<]{0,200}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1],
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1],
  ];
  const labels = named.flatMap((label) => (label === undefined ? [] : [normaliseLabel(label)]));
  const utf8 = decodeUtf8(body);
  for (const label of labels) {
    // The declaration was readable byte by byte, so the text cannot be in units of two.
    if (label === 'utf-8' || label.startsWith('utf-16') || label.startsWith('utf-32')) continue;
    if (utf8 !== undefined && !(multiByte.test(label) && hasHighOrEscape(body))) return utf8;
    const text = decode(body, label);
    if (text !== undefined) return text;
  }
  if (utf8 !== undefined) return utf8;
  // Mostly UTF-8, with a few broken bytes: the rest of the feed is still worth reading.
  return labels.includes('utf-8') ? utf8Decoder.decode(body) : (decode(body, 'windows-1252') ?? '');
}

function byteOrderMark(body: Uint8Array): string | undefined {
  const [first, second, third, fourth] = body;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  return undefined;
}

function unmarkedUtf16(head: string): string | undefined {
  if (head.startsWith('<\0')) return 'utf-16le';
  return head.startsWith('\0<') ? 'utf-16be' : undefined;
}

function normaliseLabel(label: string): string {
  const lower = label.toLowerCase();
  return widerSets.get(lower) ?? lower;
}

function decodeUtf8(body: Uint8Array): string | undefined {
  return isUtf8(body) ? utf8Decoder.decode(body) : undefined;
}

function hasHighOrEscape(body: Uint8Array): boolean {
  return body.some((byte) => byte > 0x7f || byte === 0x1b);
}

function decode(body: Uint8Array, label: string): string | undefined {
  if (label === 'utf-8') return utf8Decoder.decode(body);
  if (iconv.encodingExists(label)) return iconv.decode(body, label, { stripBOM: true });
  try {
    // Sets that iconv-lite leaves out: iso-2022-jp, x-user-defined and others that the platform may know.
    return new TextDecoder(label).decode(body);
  } catch {
    return undefined;
  }
}
