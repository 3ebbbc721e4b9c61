import type { Catalog } from '../../domain/source/catalog.ts';
import { displayNameOf } from '../../domain/text/display-name-of.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { languagesOf } from '../../domain/source/source.ts';
import { UserError } from '../../domain/user-error.ts';
import { findTopic, suggestTopics } from '../story/find-topic.ts';

/** What a digest can be limited to. */
export type ScopeKind = 'topics' | 'countries' | 'languages';

export interface ScopeChoice {
  name: string;
  value: string;
}

/** Stands for no limit. */
export const everything = 'all';

/** More than this is nearly all of them. */
const mostValues = 10;

const words = { topics: 'topic', countries: 'country', languages: 'language' } as const;

/** What a digest of this catalog can be limited to, as far as its name or code begins with or holds what was typed. */
export function suggestScope(kind: ScopeKind, text: string, catalog: Catalog): ScopeChoice[] {
  if (kind === 'topics') return suggestTopics(catalog, text).map(({ id, name }) => ({ name, value: id }));
  const typed = foldText(text);
  return choicesOf(kind, catalog).filter(
    ({ name, value }) => foldText(name).includes(typed) || foldText(value) === typed,
  );
}

/**
 * The ids or codes of a list that was typed, separated by commas, each once; empty for `all`.
 * @throws UserError naming the part that is none, and what may be meant.
 */
export function readScope(kind: ScopeKind, text: string, catalog: Catalog): string[] {
  const parts = text.split(/[,;]/u).map((part) => part.trim());
  const typed = parts.filter((part) => part !== '');
  if (typed.length === 0 || (typed.length === 1 && foldText(text) === everything)) return [];
  const found = new Set(
    typed.map((part) => (kind === 'topics' ? findTopic(catalog, part).id : find(kind, part, catalog))),
  );
  if (found.size <= mostValues) return [...found];
  throw new UserError(
    'long-list',
    `Expected at most ${mostValues} ${kind}, got ${found.size}: leave the option out for all.`,
  );
}

function find(kind: 'countries' | 'languages', part: string, catalog: Catalog): string {
  const choices = choicesOf(kind, catalog);
  const typed = foldText(part);
  const exact = choices.find(({ name, value }) => foldText(value) === typed || foldText(name) === typed);
  const near = choices.filter(({ name }) => foldText(name).startsWith(typed));
  const choice = exact ?? (near.length === 1 ? near[0] : undefined);
  if (choice !== undefined) return choice.value;
  const some = (near.length > 0 ? near : choices).slice(0, 5).map(({ name }) => name);
  throw new UserError(
    `unknown-${words[kind]}`,
    `No source here is of the ${words[kind]} “${part.slice(0, 40)}”. There are ${some.join(', ')} and others: choose from the list.`,
  );
}

function choicesOf(kind: 'countries' | 'languages', { sources }: Catalog): ScopeChoice[] {
  const codes = new Set(
    [...sources.values()].flatMap((source) => (kind === 'countries' ? (source.country ?? []) : languagesOf(source))),
  );
  const intlKind = kind === 'countries' ? 'region' : 'language';
  return [...codes]
    .map((code) => ({ name: displayNameOf(code, intlKind), value: code }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
