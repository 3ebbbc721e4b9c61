import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/views/text/clean-text.ts';
import { escapeText } from '../../../src/views/text/escape-text.ts';
import { anyText } from '../arbitrary-text.ts';

/** What Discord's escape rule leaves for the other rules to see: an escaped character is no syntax any more. */
function live(escaped: string): string {
  return escaped.replace(/\\[^\p{L}\p{N}\s]/gu, '\ue000');
}

function shown(escaped: string): string {
  return escaped.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').replace(/@\u200b/g, '@');
}

describe('escapeText', () => {
  it.each([
    ['@everyone look', '@\u200beveryone look'],
    ['ask <@123> or <@&9>', 'ask \\<@\u200b123\\> or \\<@\u200b&9\\>'],
    ['see <#42>', 'see \\<\\#42\\>'],
    ['at <t:0:R>', 'at \\<t:0:R\\>'],
    ['[free](https://x.example)', '\\[free\\](https\\://x.example)'],
    ['join discord.gg/abc', 'join discord\\.gg/abc'],
    ['**loud** __text__ ~~gone~~ ||secret||', '\\*\\*loud\\*\\* \\_\\_text\\_\\_ \\~\\~gone\\~\\~ \\|\\|secret\\|\\|'],
    ['# Heading', '\\# Heading'],
    ['-# small', '\\-# small'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['> quote', '\\> quote'],
    ['`code`', '\\`code\\`'],
    ['one\n\n two\u2028three', 'one two three'],
    ['abc\u202edef\u200bghi', 'abcdefghi'],
  ])('makes %j literal', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('leaves an ordinary headline alone', () => {
    const headline = 'Talks on 3.5% growth – “no deal” yet, says minister (again): it’s 10/10';
    expect(escapeText(headline)).toBe(headline);
  });

  it('shows the text itself once Discord has dropped the backslashes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shown(escapeText(text))).toBe(cleanText(text));
      }),
    );
  });

  it('leaves nothing that Discord would render as anything but text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeText(text);
        expect(live(escaped)).not.toMatch(/[*_~|`<>[\]\n\r]|https?:\/\/|^\s*(?:[-+#]|\d+[.)])/iu);
        expect(escaped).not.toMatch(/@everyone|@here|<@[!&]?\d|<#\d|discord\.gg/i);
        expect(escaped).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff\u2028\u2029\p{Cc}\p{Surrogate}]/u);
        expect(escaped).not.toMatch(/\p{M}{4}/u);
      }),
    );
  });
});

describe('cleanText', () => {
  it('keeps the joiners that emoji, Persian and Hindi need', () => {
    for (const text of ['👩‍👩‍👧‍👦', 'می‌خواهم', 'हिन्‍दी', '👍🏽', '1️⃣']) expect(cleanText(text)).toBe(text);
  });

  it('leaves nothing of a text that can not be seen', () => {
    expect(cleanText('\u200b\u200d \u2800\u3164\u00ad\ufeff')).toBe('');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
