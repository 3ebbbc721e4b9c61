import { ButtonStyle, ComponentType, type APIEmbed } from 'discord-api-types/v10';
import type { View } from '../../src/views/view.ts';

/** What Discord would refuse in a view, or fold away: Discord's numbers once more, written down apart from the program's. */
export function discordProblems(view: View): string[] {
  const problems: string[] = [];
  const check = (isFine: boolean, problem: string): void => {
    if (!isFine) problems.push(problem);
  };
  const { content = '', embeds = [], components = [] } = view;
  check(points(content) <= 2000, 'content over 2000');
  check(points(content) > 0 || embeds.length > 0, 'empty message');
  check(embeds.length <= 10, 'over 10 embeds');
  check(embeds.reduce((sum, embed) => sum + embedSize(embed), 0) <= 6000, 'embeds over 6000');
  const urls = embeds.flatMap(({ url }) => url ?? []);
  check(new Set(urls).size === urls.length, 'one URL in two embeds');
  for (const embed of embeds) {
    const { title, description, author, footer, fields = [], url, image, thumbnail } = embed;
    check(embedSize(embed) > 0 || image !== undefined || thumbnail !== undefined, 'empty embed');
    for (const [name, text, limit] of [
      ['title', title, 256],
      ['description', description, 4096],
      ['author', author?.name, 256],
      ['footer', footer?.text, 2048],
    ] as const) {
      check(text === undefined || (points(text) > 0 && points(text) <= limit), `bad ${name}`);
    }
    check(fields.length <= 25, 'over 25 fields');
    check(
      fields.every(({ name }) => points(name) > 0 && points(name) <= 256),
      'bad field name',
    );
    check(
      fields.every(({ value }) => points(value) > 0 && points(value) <= 1024),
      'bad field value',
    );
    for (const link of [url, image?.url, thumbnail?.url]) {
      check(link === undefined || /^https?:\/\/[^\s]{1,2040}$/.test(link), 'bad URL');
    }
  }
  check(components.length <= 5, 'over 5 rows');
  const parts = components.flatMap((row) => row.components);
  const ids = parts.flatMap((part) => ('custom_id' in part ? [part.custom_id] : []));
  check(new Set(ids).size === ids.length, 'one custom_id twice');
  check(
    ids.every((id) => points(id) > 0 && points(id) <= 100),
    'bad custom_id',
  );
  for (const row of components) {
    check(row.components.length > 0 && row.components.length <= 5, 'bad row');
    const hasSelect = row.components.some((part) => part.type === ComponentType.StringSelect);
    check(!hasSelect || row.components.length === 1, 'a select beside something');
  }
  for (const part of parts) {
    if (part.type === ComponentType.Button) {
      check(part.style === ButtonStyle.Premium || points(part.label ?? '') <= 80, 'long button label');
      check(part.style === ButtonStyle.Premium || points(part.label ?? '') > 0, 'empty button label');
      continue;
    }
    check(part.options.length > 0 && part.options.length <= 25, 'bad number of options');
    check(new Set(part.options.map(({ value }) => value)).size === part.options.length, 'one option value twice');
    for (const { label, value, description } of part.options) {
      check(
        [label, value, description ?? 'x'].every((text) => points(text) > 0 && points(text) <= 100),
        'bad option',
      );
    }
    check(points(part.placeholder ?? '') <= 150, 'long placeholder');
  }
  check(!/\p{Surrogate}/u.test(textOf(view)), 'lone surrogate');
  return problems;
}

/** Everything readable in a view as one text. */
export function textOf({ content = '', embeds = [], components = [] }: View): string {
  const texts = embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text,
  ]);
  const labels = components
    .flatMap((row) => row.components)
    .flatMap((part) =>
      part.type === ComponentType.StringSelect
        ? part.options.flatMap(({ label, description }) => [label, description])
        : 'label' in part
          ? [part.label]
          : [],
    );
  return [content, ...texts, ...labels].filter((text) => text !== undefined && text !== '').join('\n');
}

/** The custom_ids of a view in order. */
export function customIds({ components = [] }: View): string[] {
  return components.flatMap((row) => row.components).flatMap((part) => ('custom_id' in part ? [part.custom_id] : []));
}

function embedSize({ title, description, author, footer, fields = [] }: APIEmbed): number {
  return [title, description, author?.name, footer?.text, ...fields.flatMap(({ name, value }) => [name, value])].reduce(
    (sum, text) => sum + points(text ?? ''),
    0,
  );
}

/** Code points after trimming as Python's `str.strip` does it, which Discord's servers use. */
function points(text: string): number {
  return Array.from(text.replace(/^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/gu, '')).length;
}
