import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
} from 'discord-api-types/v10';
import { trimText } from '../text/count-characters.ts';
import { cutLine } from '../text/fit-text.ts';
import { httpUrl } from '../text/http-url.ts';
import { limits } from '../limits.ts';

type Part = APIButtonComponent | APIStringSelectComponent;
type Row = APIActionRowComponent<Part>;

/**
 * The rows that Discord takes: no custom_id twice, too long or empty, no select without options or with a value twice, every
 * label within its limit. What can't be cut is left out, never altered: half a custom_id would lead elsewhere.
 */
export function fitComponents(rows: readonly Row[]): Row[] {
  const customIds = new Set<string>();
  return rows
    .map((row) => ({ ...row, components: fitRow(row.components, customIds) }))
    .filter((row) => row.components.length > 0)
    .slice(0, limits.rows);
}

function fitRow(parts: readonly Part[], customIds: Set<string>): Part[] {
  const fitted = parts.flatMap((part): Part[] => {
    const one = part.type === ComponentType.Button ? fitButton(part) : fitSelect(part);
    if (one === undefined) return [];
    if ('custom_id' in one) {
      if (customIds.has(one.custom_id)) return [];
      customIds.add(one.custom_id);
    }
    return [one];
  });
  const select = fitted.find((part) => part.type === ComponentType.StringSelect);
  return select === undefined ? fitted.slice(0, limits.buttonsPerRow) : [select];
}

function fitButton(button: APIButtonComponent): APIButtonComponent | undefined {
  if (button.style === ButtonStyle.Premium) return button;
  const label = cutLine(button.label ?? '', limits.buttonLabel);
  if (label === '' && button.emoji === undefined) return undefined;
  const isReachable =
    button.style === ButtonStyle.Link
      ? httpUrl(button.url, limits.linkButtonUrl) !== undefined
      : isCustomId(button.custom_id);
  return isReachable ? { ...button, label } : undefined;
}

function fitSelect(select: APIStringSelectComponent): APIStringSelectComponent | undefined {
  const values = new Set<string>();
  const options = select.options
    .flatMap((option) => {
      const label = cutLine(option.label, limits.optionText);
      const description = cutLine(option.description ?? '', limits.optionText);
      const isUsable = label !== '' && isWithin(option.value, limits.optionText) && !values.has(option.value);
      if (!isUsable) return [];
      values.add(option.value);
      const emoji = option.emoji === undefined ? {} : { emoji: option.emoji };
      return [{ label, value: option.value, ...(description === '' ? {} : { description }), ...emoji }];
    })
    .slice(0, limits.options);
  if (options.length === 0 || !isCustomId(select.custom_id)) return undefined;
  const most = Math.min(select.max_values ?? 1, options.length);
  const { placeholder: hint = '', ...rest } = select;
  const placeholder = cutLine(hint, limits.placeholder);
  return {
    ...rest,
    options,
    ...(placeholder === '' ? {} : { placeholder }),
    ...(select.max_values === undefined ? {} : { max_values: most }),
    ...(select.min_values === undefined ? {} : { min_values: Math.min(select.min_values, most) }),
  };
}

function isCustomId(id: string): boolean {
  return isWithin(id, limits.customId);
}

function isWithin(text: string, limit: number): boolean {
  return !/\p{Surrogate}/u.test(text) && trimText(text) !== '' && Array.from(text).length <= limit;
}
