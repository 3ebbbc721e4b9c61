import { describe, expect, it } from 'vitest';
import { parseInline } from '../../../src/playground/web/page/parse-inline.ts';
import { parseMarkdown } from '../../../src/playground/web/page/parse-markdown.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('parseInline', () => {
  it.each([
    ['**b**', [{ kind: 'strong', children: [text('b')] }]],
    ['*i* and _j_', [{ kind: 'em', children: [text('i')] }, text(' and '), { kind: 'em', children: [text('j')] }]],
    ['__u__ ~~s~~', [{ kind: 'u', children: [text('u')] }, text(' '), { kind: 's', children: [text('s')] }]],
    ['||s||', [{ kind: 'spoiler', children: [text('s')] }]],
    ['`**b**`', [{ kind: 'code', text: '**b**' }]],
    ['snake_case_word', [text('snake_case_word')]],
    ['3 * 4 * 5', [text('3 * 4 * 5')]],
    ['\\*not\\* \\[a\\](b)', [text('*not* [a](b)')]],
    ['<t:1780000000:R>', [{ kind: 'timestamp', seconds: 1780000000, style: 'R' }]],
    ['<t:1780000000>', [{ kind: 'timestamp', seconds: 1780000000, style: 'f' }]],
    [
      '<@12><@&13><#14>',
      ['user', 'role', 'channel'].map((of, index) => ({ kind: 'mention', of, id: `1${index + 2}` })),
    ],
    ['</digest list:9>', [{ kind: 'mention', of: 'command', id: '9', name: 'digest list' }]],
    ['@everyone <b>', [text('@everyone <b>')]],
  ])('reads %s', (source, nodes) => {
    expect(parseInline(source)).toEqual(nodes);
  });

  it('reads masked links, with brackets in their text and parentheses in their address', () => {
    expect(parseInline('[[1]](https://a.example/x_(y))')).toEqual([
      { kind: 'link', href: 'https://a.example/x_(y)', children: [text('[1]')] },
    ]);
  });

  it('ends a bare address before the punctuation of its sentence', () => {
    expect(parseInline('See https://a.example/b.')).toEqual([
      text('See '),
      { kind: 'link', href: 'https://a.example/b', children: [text('https://a.example/b')] },
      text('.'),
    ]);
  });

  it.each(['[x](javascript:alert(1))', '[x](data:text/html,hi)', '[x](//a.example)', '<javascript:alert(1)>'])(
    'leaves %s as text',
    (source) => {
      expect(parseInline(source)).toEqual([text(source)]);
    },
  );

  it('keeps every character of deeply nested text and returns soon', () => {
    const source = `${'**a *b '.repeat(500)}${'[('.repeat(500)}`;
    const flat = (nodes: ReturnType<typeof parseInline>): string =>
      nodes.map((node) => ('children' in node ? flat(node.children) : 'text' in node ? node.text : '')).join('');
    expect(flat(parseInline(source)).replace(/\*/g, '')).toBe(source.replace(/\*/g, ''));
  });
});

describe('parseMarkdown', () => {
  it('separates headings, subtext, quotes, lists and code from paragraphs', () => {
    const blocks = parseMarkdown(
      '# One\nplain\nlines\n> said\n> twice\n- a\n  - b\n3. c\n-# small\n```js\nx < 1\n```\nend',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'quote',
      'list',
      'list',
      'subtext',
      'code',
      'paragraph',
    ]);
    expect(blocks[1]).toEqual({ kind: 'paragraph', children: [text('plain\nlines')] });
    expect(blocks[3]).toMatchObject({ ordered: false, items: [{ level: 0 }, { level: 1 }] });
    expect(blocks[4]).toMatchObject({ ordered: true, start: 3 });
    expect(blocks[6]).toEqual({ kind: 'code', language: 'js', text: 'x < 1' });
  });

  it('quotes everything behind three signs', () => {
    expect(parseMarkdown('>>> a\nb')).toEqual([
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('a\nb')] }] },
    ]);
  });

  it('reads an unclosed code block and a lone sign as text', () => {
    expect(parseMarkdown('```js\nx')).toEqual([{ kind: 'paragraph', children: [text('```js\nx')] }]);
    expect(parseMarkdown('#')).toEqual([{ kind: 'paragraph', children: [text('#')] }]);
  });
});
