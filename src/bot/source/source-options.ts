import type { App } from '../../app/app.ts';
import { readEdit } from '../../app/source/read-edit.ts';
import { findTopic, suggestTopics } from '../../app/story/find-topic.ts';
import { Type, type Choice } from '../command/option.ts';

/** The option that names a source. */
export const sourceOption = {
  name: 'source',
  description: 'A name or a domain',
  type: Type.String,
  required: true,
  autocomplete: true,
  maxLength: 100,
} as const;

/** The option that names a site whose feeds are looked for. */
export const addressOption = {
  name: 'address',
  description: 'A site such as news.example, or a feed’s own address',
  type: Type.String,
  required: true,
  maxLength: 500,
} as const;

/** What may be changed of a source. */
export const editOptions = [
  sourceOption,
  { name: 'name', description: 'What it is called', type: Type.String, maxLength: 80 },
  { name: 'language', description: 'Its language as two letters, such as en', type: Type.String, maxLength: 3 },
  { name: 'topic', description: 'What its articles are about', type: Type.String, autocomplete: true, maxLength: 60 },
] as const;

interface Edited {
  name?: string;
  language?: string;
  topic?: string;
}

/**
 * What is to be changed of a source, its topic by id.
 * @throws UserError when that is nothing, or can't be.
 */
export function readEdited({ name, language, topic }: Edited, app: App): Edited {
  const topicId = topic === undefined ? undefined : findTopic(app.catalog, topic).id;
  return readEdit({ name, language, topic: topicId });
}

/** Names and domains of the sources that the app has. */
export function completeSources(typed = '', app: App): Choice[] {
  return app
    .suggestSources(typed, 25)
    .map(({ id, name, domains: [domain = id] }) => ({ name: `${name} (${domain})`, value: id }));
}

export function completeTopics(typed = '', app: App): Choice[] {
  return suggestTopics(app.catalog, typed).map(({ id, name }) => ({ name, value: id }));
}
