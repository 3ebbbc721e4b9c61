import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { button, buttonRow } from './build-rows.ts';

/** The row that leads back and on; none where there is one page. Its state is in the custom_ids: it outlives a restart. */
export function pageRow(
  idOf: (page: number) => string,
  current: number,
  pages: number,
): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  if (pages <= 1) return [];
  return [
    buttonRow(
      button(idOf(current - 1), 'Previous', current === 0),
      button(idOf(current + 1), 'Next', current === pages - 1),
    ),
  ];
}
