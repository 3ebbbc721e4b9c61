// C0 and C1 controls but white space; soft hyphen, zero-width space, word joiner and other invisible operators, BOM;
// bidirectional marks, overrides and isolates; annotation anchors; tag characters, which can hide a whole message.
const invisible =
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Surrogate}/gu;

// Zero-width (non-)joiners shape words of Persian and of Indian scripts and join emoji; anywhere else they only hide.
const idleJoiner =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Sinhala}])[\u200C\u200D]+|[\u200C\u200D]+(?=\s|$)/gu;

/** The text without characters that a reader cannot see and that may reorder, hide or split the others. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '').replace(idleJoiner, '');
}
