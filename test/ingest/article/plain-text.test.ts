import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord } from '../../../src/ingest/article/cut-at-word.ts';
import { plainText } from '../../../src/ingest/article/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['<p>One <b>bold</b> word.</p><p>Next.</p>', 'One bold word. Next.'],
    ['un<i>broken</i> word', 'unbroken word'],
    ['A &amp; B &lt;C&gt; &mdash; &#8364;5&nbsp;&hellip;', 'A & B <C> — €5 …'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['see <a href="https://news.example/">here</a>', 'see here'],
    ['<img src="x.png" alt="boat"><script>alert(1)</script><style>p{}</style>text', 'text'],
    ['<ul><li>one</li><li>two</li></ul><ol><li>three</li></ol>', 'one two three'],
    ['<h2>Head</h2>body', 'Head body'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['&lt;p&gt;escaped &lt;b&gt;twice&lt;/b&gt;&lt;/p&gt;', 'escaped twice'],
    ['a\t\n\u00a0\u2003b', 'a b'],
    ['safe \u202egnp.exe\u202c \u2066x\u2069', 'safe gnp.exe x'],
    ['na\u200bme\ufeff soft\u00adhyphen \u2060j', 'name softhyphen j'],
    ['bell\u0007 esc\u001b[0m nul\0', 'bell esc[0m nul'],
    ['lone \ud800 surrogate', 'lone surrogate'],
    ['wo\u200drd sp\u200cy', 'word spy'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['hidden\u{E0041}\u{E0042}', 'hidden'],
    ['e\u0301', '\u00e9'],
    ['<constructor>not JavaScript’s</constructor> <CONSTRUCTOR a>own</Constructor>', 'not JavaScript’s own'],
    ['&lt;constructor&gt;&lt;b&gt;twice&lt;/b&gt;&lt;/constructor&gt;', 'twice'],
    ['<__proto__>a</__proto__> <prototype constructor="b" __proto__="c">d</prototype>', '<__proto__>a d'],
    ['a constructor of ships', 'a constructor of ships'],
    ['', ''],
  ])('reads %j as %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('gives one line without controls for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (input) => {
        expect(plainText(input)).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\n]|^\s|\s$|\s\s/);
      }),
    );
  });
});

describe('cutAtWord', () => {
  it('leaves a short text whole', () => {
    expect(cutAtWord('short', 5)).toBe('short');
  });

  it('cuts after a word and its punctuation', () => {
    expect(cutAtWord('The harbour, which is old, was closed', 28)).toBe('The harbour, which is old…');
  });

  it('cuts text without spaces between characters', () => {
    expect(cutAtWord('港'.repeat(20), 10)).toBe(`${'港'.repeat(9)}…`);
  });

  it('never gives more than asked nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 50 }), (text, most) => {
        const cut = cutAtWord(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
