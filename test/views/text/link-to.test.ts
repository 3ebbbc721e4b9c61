import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateText } from '../../../src/views/text/isolate-text.ts';
import { linkTo } from '../../../src/views/text/link-to.ts';
import { anyText, anyUrl } from '../arbitrary-text.ts';

describe('linkTo', () => {
  it('makes a masked link', () => {
    expect(linkTo('Talks resume', 'https://a.example/x')).toBe('[Talks resume](https://a.example/x)');
  });

  it('encodes what would end the link early', () => {
    expect(linkTo('A', 'https://a.example/x (1)?q=[2]|3')).toBe('[A](https://a.example/x%20%281%29?q=%5B2%5D%7C3)');
  });

  it.each(['javascript:alert(1)', 'ftp://a.example/', 'https://bank.example@evil.example/', 'nonsense', ''])(
    'shows plain text for %j',
    (url) => {
      expect(linkTo('Read [this]', url)).toBe('Read \\[this\\]');
    },
  );

  it('keeps brackets of a label when they balance and rounds them when they do not', () => {
    expect(linkTo('[Photos] Flood', 'https://a.example/')).toBe('[\\[Photos\\] Flood](https://a.example/)');
    expect(linkTo('Flood] [[again', 'https://a.example/')).toBe('[Flood) ((again](https://a.example/)');
  });

  it('drops emoji and schemes, for which Discord would show the link raw', () => {
    expect(linkTo('🔴 LIVE: see https://b.example', 'https://a.example/')).toBe(
      '[LIVE: see b.example](https://a.example/)',
    );
  });

  it('names the host when nothing of the text can be a label', () => {
    expect(linkTo('🔴', 'https://a.example/x')).toBe('[a.example](https://a.example/x)');
  });

  it('isolates right-to-left labels so that they do not reorder the line', () => {
    expect(linkTo('محادثات', 'https://a.example/')).toBe('[\u2068محادثات\u2069](https://a.example/)');
    expect(isolateText('talks')).toBe('talks');
  });

  it('always makes one link or none, which leads where it should', () => {
    fc.assert(
      fc.property(anyText, anyUrl, (text, url) => {
        const link = linkTo(text, url);
        const syntax = link.replace(/\\[^\p{L}\p{N}\s]/gu, '');
        const parts = /^\[([^[\]]*)\]\((https?:\/\/[^\s()<>]+)\)$/u.exec(syntax);
        if (parts === null) expect(syntax).not.toMatch(/[[\]]|https?:\/\//i);
        else expect(new URL(parts[2]!).hostname).toBe(new URL(url).hostname);
      }),
    );
  });
});
