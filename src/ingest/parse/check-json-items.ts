import { mostItems } from './read-xml.ts';
import { shorten } from './to-feed-item.ts';

export interface CheckedItems {
  kept: unknown[];
  /** Where each kept item stood in the feed, from 0. */
  positions: number[];
  problems: string[];
}

/** The items of a JSON Feed that are objects, at most 1,000; a sentence for each of the others. */
export function checkJsonItems(items: unknown): CheckedItems {
  const checked: CheckedItems = { kept: [], positions: [], problems: [] };
  if (!Array.isArray(items)) {
    checked.problems.push(`Expected items to be a list, got ${show(items)}`);
    return checked;
  }
  for (const [index, item] of items.slice(0, mostItems).entries()) {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
      checked.kept.push(item);
      checked.positions.push(index);
    } else checked.problems.push(`Item ${index + 1}: expected an object, got ${show(item)}`);
  }
  if (items.length > mostItems) {
    checked.problems.push(`Expected at most ${mostItems} items, got ${items.length}; the rest is left out`);
  }
  return checked;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : `“${shorten(JSON.stringify(value))}”`;
}
