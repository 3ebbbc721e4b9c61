import { describe, expect, it } from 'vitest';
import { DiscordError } from '../../../src/playground/loopback/discord-error.ts';
import { nestProblems, rootField } from '../../../src/playground/loopback/validate/field.ts';
import { checkMessage, type MessageContext, refuseEmpty } from '../../../src/playground/loopback/validate/message.ts';

/** The problems of a message body as `path: CODE`. */
function problemsOf(body: unknown, context: Partial<MessageContext> = {}): string[] {
  const field = rootField(body);
  checkMessage(field, { place: 'channel', ...context });
  return field.problems.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

const button = (id: string, rest: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id: id, ...rest });
const row = (...components: object[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const v2 = (...components: object[]) => ({ flags: 32_768, components });

describe('checkMessage', () => {
  it('counts code points, not UTF-16 units, and trims first', () => {
    expect(problemsOf({ content: '🗞'.repeat(2000) })).toEqual([]);
    expect(problemsOf({ content: `   ${'x'.repeat(2000)}   ` })).toEqual([]);
    expect(problemsOf({ content: '🗞'.repeat(2001) })).toEqual(['content: BASE_TYPE_MAX_LENGTH']);
  });

  it('nests the errors as Discord does', () => {
    const field = rootField({ embeds: [{ title: 'fine' }, { description: 'x'.repeat(4097) }] });
    checkMessage(field, { place: 'channel' });
    expect(nestProblems(field.problems)).toEqual({
      embeds: {
        1: {
          description: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 4096 or fewer in length.' }] },
        },
      },
    });
  });

  it.each<[string, unknown, string]>([
    [
      '6001 characters over two embeds',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embeds: MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'an embed that shows nothing',
      { content: 'a', embeds: [{ color: 1 }] },
      'embeds.0.description: BASE_TYPE_REQUIRED',
    ],
    [
      'a field without a name',
      { embeds: [{ fields: [{ name: ' ', value: 'v' }] }] },
      'embeds.0.fields.0.name: BASE_TYPE_REQUIRED',
    ],
    [
      'a javascript: url',
      { embeds: [{ title: 'a', url: 'javascript:alert(1)' }] },
      'embeds.0.url: URL_TYPE_INVALID_SCHEME',
    ],
    [
      'an attachment:// that is no picture',
      { embeds: [{ title: 'a', image: { url: 'attachment://a.pdf' } }] },
      'embeds.0.image.url: URL_TYPE_INVALID_URL',
    ],
    ['a nonce of 26', { content: 'a', nonce: 'x'.repeat(26) }, 'nonce: BASE_TYPE_MAX_LENGTH'],
    [
      'mentions both parsed and listed',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      '101 mentioned users',
      { content: 'a', allowed_mentions: { users: Array(101).fill('1') } },
      'allowed_mentions.users: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a select and a button in one row',
      {
        content: 'a',
        components: [row(button('a'), { type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }] })],
      },
      'components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a button without custom_id',
      { content: 'a', components: [row({ type: 2, style: 1, label: 'x' })] },
      'components.0.components.0.custom_id: BASE_TYPE_REQUIRED',
    ],
    [
      'a button without label and emoji',
      { content: 'a', components: [row({ type: 2, style: 1, custom_id: 'x' })] },
      'components.0.components.0.label: BASE_TYPE_REQUIRED',
    ],
    [
      'the same option value twice',
      {
        content: 'a',
        components: [
          row({
            type: 3,
            custom_id: 's',
            options: [
              { label: 'a', value: 'a' },
              { label: 'b', value: 'a' },
            ],
          }),
        ],
      },
      'components.0.components.0.options.1: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'more choices than options',
      {
        content: 'a',
        components: [row({ type: 3, custom_id: 's', max_values: 2, options: [{ label: 'a', value: 'a' }] })],
      },
      'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an attachment that was not uploaded',
      { content: 'a', attachments: [{ id: '7' }] },
      'attachments.0: ATTACHMENT_NOT_FOUND',
    ],
    [
      'alt text of 1025',
      { content: 'a', attachments: [{ id: '0', description: 'x'.repeat(1025) }] },
      'attachments.0.description: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a poll of 33 days',
      { poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }], duration: 769 } },
      'poll.duration: NUMBER_TYPE_MAX',
    ],
    [
      '41 nested parts',
      v2({ type: 17, components: Array.from({ length: 40 }, () => text('a')) }),
      'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4001 characters of V2 text',
      v2(text('x'.repeat(2001)), text('x'.repeat(2000))),
      'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'an embed under V2',
      { ...v2(text('a')), embeds: [{ title: 'a' }] },
      'embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'the same custom_id in a section and a row',
      v2({ type: 9, components: [text('a')], accessory: button('a') }, row(button('a'))),
      'components.1.components.0: COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'eleven pictures in a gallery',
      v2({ type: 12, items: Array.from({ length: 11 }, () => ({ media: { url: 'https://e.example/a.png' } })) }),
      'components.0.items: BASE_TYPE_BAD_LENGTH',
    ],
  ])('refuses %s', (_, body, problem) => {
    expect(problemsOf(body, { attachmentIds: ['0'] })).toEqual([problem]);
  });

  it('takes what discord.js adds to interaction bodies', () => {
    const attachments = [{ id: '0', description: null, title: null, waveform: null, duration_secs: null }];
    const body = { content: 'a', tts: false, nonce: 'x'.repeat(40), enforce_nonce: true, attachments };
    expect(problemsOf(body, { place: 'interaction', attachmentIds: ['0'] })).toEqual([]);
  });

  it('takes exactly the limits', () => {
    const fields = Array.from({ length: 25 }, () => ({ name: 'n', value: 'v' }));
    const embeds = [
      { title: 't'.repeat(256), description: 'd'.repeat(4096), footer: { text: 'f'.repeat(1598) }, fields },
    ];
    const rows = Array.from({ length: 5 }, (_, y) => row(...Array.from({ length: 5 }, (__, x) => button(`${x}:${y}`))));
    expect(problemsOf({ content: 'c'.repeat(2000), embeds, components: rows, nonce: 'n'.repeat(25) })).toEqual([]);
  });

  it('does not let a V2 message go back when it is edited', () => {
    expect(problemsOf({ content: 'a' }, { place: 'edit', wasV2: true })).toEqual([
      'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
  });
});

describe('refuseEmpty', () => {
  it.each([{}, { content: '  ' }, { content: null, embeds: [] }, { components: [] }])('throws 50006 for %j', (body) => {
    expect(() => {
      refuseEmpty(body);
    }).toThrow(DiscordError);
  });
});
