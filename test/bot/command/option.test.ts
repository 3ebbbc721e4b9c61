import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/bot/command/command.ts';
import { Type } from '../../../src/bot/command/option.ts';

const common = { name: 'typed', description: 'Typed', visibility: 'public' } as const;
const options = [
  { name: 'words', description: 'Words', type: Type.String, required: true },
  { name: 'size', description: 'Size', type: Type.Integer, choices: [{ name: 'three', value: 3 }] },
] as const;

describe('the options of a command', () => {
  it('reach run by name and type: a misspelt or misused one does not compile', () => {
    const commands = [
      defineCommand({
        ...common,
        options,
        run: ({ words, size = 3 }) => ({ content: words.repeat(size satisfies 3) }),
      }),
      // @ts-expect-error a misspelt option
      defineCommand({ ...common, options, run: ({ word: _ }) => ({}) }),
      // @ts-expect-error an optional option may be absent
      defineCommand({ ...common, options, run: ({ size }) => ({ content: 'x'.repeat(size) }) }),
      // @ts-expect-error a text is not a number
      defineCommand({ ...common, options, run: ({ words }) => ({ content: 'x'.repeat(words) }) }),
      // @ts-expect-error a visibility that does not exist
      defineCommand({ ...common, visibility: 'hidden', options, run: () => ({}) }),
    ];
    expect(commands.map(({ action }) => action?.options)).toEqual(commands.map(() => options));
  });

  it('do not swallow what else a command says of itself', () => {
    const press = () => ({ content: 'pressed' });
    const command = defineCommand({
      ...common,
      options: [],
      run: () => ({}),
      press,
      permissions: 1n,
      pressPermissions: 2n,
    });
    expect(command).toMatchObject({ permissions: 1n, pressPermissions: 2n, press });
  });
});
