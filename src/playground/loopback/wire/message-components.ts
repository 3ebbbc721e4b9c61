import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { ResolveUrl } from './embeds.ts';

/** Components as Discord answers them: each with an `id`, uploaded media under the address they are served at. */
export function toComponents(given: unknown, resolveUrl: ResolveUrl): APIMessageTopLevelComponent[] {
  if (!Array.isArray(given)) return [];
  const copy = structuredClone(given) as unknown[];
  const taken = new Set<number>();
  visit(copy, (part) => {
    if (typeof part['id'] === 'number' && part['id'] !== 0) taken.add(part['id']);
  });
  let next = 1;
  visit(copy, (part) => {
    if (typeof part['url'] === 'string') part['url'] = resolveUrl(part['url']);
    if (typeof part['type'] !== 'number' || (typeof part['id'] === 'number' && part['id'] !== 0)) return;
    while (taken.has(next)) next += 1;
    part['id'] = next;
    taken.add(next);
  });
  return copy as APIMessageTopLevelComponent[];
}

function visit(value: unknown, act: (part: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const entry of value) visit(entry, act);
  else if (typeof value === 'object' && value !== null) {
    act(value as Record<string, unknown>);
    for (const [key, child] of Object.entries(value)) if (key !== 'emoji') visit(child, act);
  }
}
