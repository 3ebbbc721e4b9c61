import { ButtonStyle, ComponentType, type APIEmbed } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { button, buttonRow, selectRow } from '../../../src/views/fit/build-rows.ts';
import { fitView } from '../../../src/views/fit/fit-view.ts';
import type { View } from '../../../src/views/view.ts';
import { anyText, anyUrl } from '../arbitrary-text.ts';
import { customIds, discordProblems } from '../discord-problems.ts';

const anyId = fc.oneof(anyText, fc.constantFrom('a', 'b', 'c'));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const anyEmbed = fc
  .record({
    title: maybe(anyText),
    description: maybe(fc.array(anyText, { maxLength: 9 }).map((lines) => lines.join('\n'))),
    url: maybe(anyUrl),
    color: maybe(fc.integer()),
    author: maybe(fc.record({ name: anyText })),
    footer: maybe(fc.record({ text: anyText })),
    image: maybe(fc.record({ url: anyUrl })),
    thumbnail: maybe(fc.record({ url: anyUrl })),
    fields: maybe(fc.array(fc.record({ name: anyText, value: anyText }), { maxLength: 30 })),
  })
  .map((embed) => Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== undefined)) as APIEmbed);

const anyButton = fc.record({ id: anyId, label: anyText }).map(({ id, label }) => button(id, label));
const anyLink = fc
  .record({ label: anyText, url: anyUrl })
  .map((link) => ({ type: ComponentType.Button as const, style: ButtonStyle.Link as const, ...link }));
const anyOption = fc.record({ label: anyText, value: anyId, description: anyText });
const anyRow = fc.oneof(
  fc.array(anyButton, { maxLength: 8 }).map((buttons) => buttonRow(...buttons)),
  fc.array(anyLink, { maxLength: 6 }).map((components) => ({ type: ComponentType.ActionRow as const, components })),
  fc
    .tuple(anyId, anyText, fc.array(anyOption, { maxLength: 40 }))
    .map(([id, placeholder, options]) => selectRow(id, placeholder, options)),
);

const anyView: fc.Arbitrary<View> = fc.record({
  content: anyText,
  embeds: fc.array(anyEmbed, { maxLength: 13 }),
  components: fc.array(anyRow, { maxLength: 7 }),
});

describe('fitView', () => {
  it('makes any view one that Discord accepts', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(discordProblems(fitView(view))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const fitted = fitView(view);
        expect(fitView(fitted)).toEqual(fitted);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves a view within the limits as it is', () => {
    const view: View = {
      content: 'Five stories',
      embeds: [{ title: 'T', description: 'a\nb', url: 'https://a.example/', fields: [{ name: 'N', value: 'V' }] }],
      components: [buttonRow(button('story:x:made', 'Made'))],
    };
    expect(fitView(view)).toEqual(view);
  });

  it('says something when there is nothing', () => {
    expect(fitView({ content: ' \n', embeds: [{}] })).toEqual({ content: 'There is nothing to show.' });
  });

  it('drops tail fields before it cuts the description', () => {
    const description = 'word '.repeat(800).trim();
    const fields = Array.from({ length: 4 }, (_, index) => ({ name: `F${index}`, value: 'x'.repeat(900) }));
    const [embed] = fitView({ embeds: [{ description, fields }] }).embeds ?? [];
    expect(embed?.description).toBe(description);
    expect(embed?.fields?.map(({ name }) => name)).toEqual(['F0', 'F1']);
  });

  it('takes from ten equal embeds equally', () => {
    const embeds = Array.from({ length: 10 }, () => ({ description: 'word '.repeat(800) }));
    const sizes = (fitView({ embeds }).embeds ?? []).map(({ description = '' }) => description.length);
    expect(sizes).toHaveLength(10);
    expect(Math.min(...sizes)).toBeGreaterThan(250);
  });

  it('keeps the first of two components with one custom_id, and of two embeds with one URL the first’s link', () => {
    const view = fitView({
      embeds: [
        { title: 'A', url: 'https://a.example/' },
        { title: 'B', url: 'https://a.example/' },
      ],
      components: [buttonRow(button('a', 'One'), button('a', 'Two'), button('b', 'Three'))],
    });
    expect(customIds(view)).toEqual(['a', 'b']);
    expect(view.embeds?.map(({ url }) => url)).toEqual(['https://a.example/', undefined]);
  });

  it('never shortens a custom_id: a button that would lead elsewhere is left out', () => {
    expect(fitView({ content: 'x', components: [buttonRow(button('y'.repeat(101), 'Y'))] })).toEqual({ content: 'x' });
  });
});
