import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { countCharacters, trimText } from '../text/count-characters.ts';
import { fitText } from '../text/fit-text.ts';
import { httpUrl } from '../text/http-url.ts';
import { limits } from '../limits.ts';

/**
 * The embeds that Discord takes: each text within its limit, no empty field, no embed without content, no URL twice (Discord
 * would show the first embed alone), and the whole within the limit of a message.
 */
export function fitEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
  const urls = new Set<string>();
  const fitted = embeds.slice(0, limits.embeds).map((embed) => fitEmbed(embed, urls));
  shrinkToTotal(fitted);
  return fitted.filter(hasContent);
}

function fitEmbed(embed: APIEmbed, urls: Set<string>): APIEmbed {
  const { title, description, url, author, footer, fields, image, thumbnail, color, ...rest } = embed;
  const fitted: APIEmbed = { ...rest };
  setText(fitted, 'title', title, limits.title);
  const href = url === undefined ? undefined : httpUrl(url, limits.url);
  if (href !== undefined && !urls.has(href)) {
    urls.add(href);
    fitted.url = href;
  }
  if (color !== undefined) fitted.color = Math.min(Math.max(Math.trunc(color), 0), 0xffffff);
  const authorName = fitText(author?.name ?? '', limits.author);
  if (author !== undefined && authorName !== '') fitted.author = { ...author, name: authorName };
  setText(fitted, 'description', description, limits.description);
  const fittedFields = (fields ?? []).flatMap(fitField).slice(0, limits.fields);
  if (fittedFields.length > 0) fitted.fields = fittedFields;
  const imageUrl = httpUrl(image?.url ?? '', limits.url);
  if (imageUrl !== undefined) fitted.image = { ...image, url: imageUrl };
  const thumbnailUrl = httpUrl(thumbnail?.url ?? '', limits.url);
  if (thumbnailUrl !== undefined) fitted.thumbnail = { ...thumbnail, url: thumbnailUrl };
  const footerText = fitText(footer?.text ?? '', limits.footer);
  if (footer !== undefined && footerText !== '') fitted.footer = { ...footer, text: footerText };
  return fitted;
}

function setText(embed: APIEmbed, key: 'title' | 'description', text: string | undefined, limit: number): void {
  const fitted = fitText(text ?? '', limit);
  if (fitted === '') Reflect.deleteProperty(embed, key);
  else embed[key] = fitted;
}

function fitField(field: APIEmbedField): APIEmbedField[] {
  const name = fitText(field.name, limits.fieldName);
  const value = fitText(field.value, limits.fieldValue);
  return name === '' || value === '' ? [] : [{ ...field, name, value }];
}

/** Takes from the largest embed, its last fields before the end of its description, until the sum is within the limit. */
function shrinkToTotal(embeds: APIEmbed[]): void {
  // There are never more code points than units, which needs no counting.
  const units = embeds.flatMap(textsOf).reduce((sum, text) => sum + text.length, 0);
  if (units <= limits.embedTotal) return;
  for (;;) {
    const sizes = embeds.map(sizeOf);
    const over = sizes.reduce((sum, size) => sum + size, 0) - limits.embedTotal;
    if (over <= 0) return;
    const largest = embeds[sizes.indexOf(Math.max(...sizes))];
    if (largest === undefined) return;
    if (largest.fields !== undefined) {
      largest.fields = largest.fields.slice(0, -1);
      if (largest.fields.length === 0) delete largest.fields;
    } else if (largest.description !== undefined) {
      const size = countCharacters(largest.description);
      // At most half at a time, so that embeds of equal size lose equally.
      setText(largest, 'description', largest.description, Math.max(size - over, Math.floor(size / 2)));
    } else {
      delete largest.footer;
    }
  }
}

function sizeOf(embed: APIEmbed): number {
  return textsOf(embed).reduce((sum, text) => sum + countCharacters(text), 0);
}

function textsOf({ title = '', description = '', author, footer, fields = [] }: APIEmbed): string[] {
  const others = [title, description, author?.name ?? '', footer?.text ?? ''];
  return [...others, ...fields.flatMap(({ name, value }) => [name, value])];
}

function hasContent(embed: APIEmbed): boolean {
  return (
    textsOf(embed).some((text) => trimText(text) !== '') || embed.image !== undefined || embed.thumbnail !== undefined
  );
}
