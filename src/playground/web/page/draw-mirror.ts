import type { CommandLine } from './command-line.ts';
import { find, make } from './make-element.ts';

/** Draws the box's text behind it, with the command and the options' names as chips: an input itself has no markup. */
export function drawMirror(input: HTMLInputElement, line: CommandLine): void {
  const mirror = find('message-mirror');
  const text = input.value;
  const parts: (Node | string)[] = [];
  if (line.stage === 'filling') {
    let at = line.command.name.length + 1;
    parts.push(make('b', {}, text.slice(0, at)));
    for (const { start, valueStart, end } of line.tokens) {
      parts.push(text.slice(at, start));
      if (start < valueStart) {
        parts.push(make('mark', {}, text.slice(start, valueStart), make('span', {}, text.slice(valueStart, end))));
      } else parts.push(text.slice(start, end));
      at = Math.max(valueStart, end);
    }
    parts.push(text.slice(at));
  } else parts.push(text);
  mirror.replaceChildren(...parts);
  mirror.scrollLeft = input.scrollLeft;
}
