import type { APIEmbed } from 'discord-api-types/v10';

type Json = Record<string, unknown>;

/** Turns the URL of an uploaded file, `attachment://name`, into the one it is served at. */
export type ResolveUrl = (url: string) => string;

/** Embeds as Discord answers them: type rich, texts trimmed, unknown fields gone, pictures' addresses resolved. */
export function toEmbeds(given: unknown, resolveUrl: ResolveUrl): APIEmbed[] {
  if (!Array.isArray(given)) return [];
  return (given as Json[]).map((embed) => toEmbed(embed, resolveUrl));
}

function toEmbed(embed: Json, resolveUrl: ResolveUrl): APIEmbed {
  const { timestamp } = embed;
  return keepSet({
    type: 'rich',
    title: trim(embed['title']),
    description: trim(embed['description']),
    url: embed['url'],
    color: embed['color'],
    timestamp: typeof timestamp === 'string' ? new Date(timestamp).toISOString() : undefined,
    footer: pick(embed['footer'], ['text', 'icon_url'], resolveUrl),
    author: pick(embed['author'], ['name', 'url', 'icon_url'], resolveUrl),
    image: pick(embed['image'], ['url'], resolveUrl),
    thumbnail: pick(embed['thumbnail'], ['url'], resolveUrl),
    fields: toFields(embed['fields']),
  });
}

function toFields(given: unknown) {
  if (!Array.isArray(given) || given.length === 0) return undefined;
  return (given as Json[]).map(({ name, value, inline }) => ({
    name: trim(name),
    value: trim(value),
    inline: inline === true,
  }));
}

function pick(given: unknown, names: readonly string[], resolveUrl: ResolveUrl): Json | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const entries = names.map((name) => {
    const value = trim((given as Json)[name]);
    return [name, name.endsWith('url') && typeof value === 'string' ? resolveUrl(value) : value] as const;
  });
  return keepSet(Object.fromEntries(entries));
}

/** The object without what is undefined, null or an empty text. */
function keepSet(object: Json): Json {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(kept);
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
