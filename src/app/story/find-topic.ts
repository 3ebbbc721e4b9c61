import type { Catalog } from '../../domain/source/catalog.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { Topic } from '../../domain/story/topic.ts';
import { UserError } from '../../domain/user-error.ts';

/** The topics whose name holds what was typed. */
export function suggestTopics({ topics }: Catalog, text: string): Topic[] {
  const typed = foldText(text);
  return [...topics.values()].filter(({ name }) => foldText(name).includes(typed));
}

/**
 * The topic with this id or name, or the only one whose name begins so.
 * @throws UserError naming every topic when none is meant.
 */
export function findTopic({ topics }: Catalog, text: string): Topic {
  const typed = foldText(text);
  const exact = topics.get(text) ?? [...topics.values()].find(({ name }) => foldText(name) === typed);
  const near = typed === '' ? [] : [...topics.values()].filter(({ name }) => foldText(name).startsWith(typed));
  const topic = exact ?? (near.length === 1 ? near[0] : undefined);
  if (topic !== undefined) return topic;
  const names = [...topics.values()].map(({ name }) => name).join(', ');
  throw new UserError('unknown-topic', `There is no topic “${text.slice(0, 40)}”. There are: ${names}.`);
}
