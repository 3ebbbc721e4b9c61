import type { APIMessage } from 'discord-api-types/v10';
import type { Embed, Message } from 'discord.js';
import { findLinks } from '../../domain/story/find-links.ts';
import type { TargetMessage } from './command.ts';

interface Said {
  content: string;
  embeds: readonly Partial<Pick<Embed, 'url' | 'title' | 'description' | 'fields'>>[];
}

/** What a message command gets of the message that it was picked on; Discord's JSON where its channel is not one of ours. */
export function readMessage(message: Message | APIMessage): TargetMessage {
  const said = [message as Said, ...forwarded(message)];
  return { id: message.id, content: message.content, urls: findLinks(said.flatMap(textsOf).join('\n')) };
}

function forwarded(message: Message | APIMessage): Said[] {
  if ('messageSnapshots' in message) return [...message.messageSnapshots.values()] as Said[];
  return (message.message_snapshots ?? []).map(({ message: snapshot }) => snapshot as Said);
}

/** A message's text, then those of its embeds: a link that was pasted comes before its own preview. */
function textsOf({ content, embeds }: Said): string[] {
  return [content, ...embeds.flatMap(embedTexts)];
}

function embedTexts({ url, title, description, fields = [] }: Said['embeds'][number]): string[] {
  const texts = [url, title, description, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.filter((text) => typeof text === 'string');
}
