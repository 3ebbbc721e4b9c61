import { describe, expect, it } from 'vitest';
import { matchCommands, readCommandLine, tokenAt } from '../../../src/playground/web/page/command-line.ts';
import { convertOptions } from '../../../src/playground/web/page/convert-options.ts';
import { leafCommands } from '../../../src/playground/web/page/leaf-commands.ts';
import { suggestValues } from '../../../src/playground/web/page/suggest-values.ts';
import { sampleCommands } from '../../browser/sample-commands.ts';

const commands = leafCommands(sampleCommands);
const names = {
  channels: [
    { id: '101', name: 'news', type: 0 },
    { id: '102', name: 'talk', type: 2 },
  ],
  users: [],
  roles: [],
  picked: new Map(),
};

function read(text: string) {
  const line = readCommandLine(text, commands);
  if (line.stage !== 'filling') throw new Error(`Expected a command, got ${line.stage}.`);
  return line;
}

function convert(text: string, picked = names.picked) {
  const { command, tokens } = read(text);
  return convertOptions(command, tokens, { ...names, picked });
}

describe('readCommandLine', () => {
  it('knows plain text, a name in the making and a command being filled', () => {
    expect(readCommandLine('hello', commands)).toEqual({ stage: 'text' });
    expect(readCommandLine('/dig', commands)).toEqual({ stage: 'naming', query: 'dig' });
    expect(readCommandLine('/digest ', commands)).toEqual({ stage: 'naming', query: 'digest' });
    expect(read('/digest list ').command.name).toBe('digest list');
  });

  it('gives text without a name to the first option', () => {
    expect(convert('/story syria-russia')).toEqual({ options: { story: 'syria-russia' } });
    expect(convert('/story story:syria-russia')).toEqual({ options: { story: 'syria-russia' } });
    expect(convert('/story   two words  ')).toEqual({ options: { story: 'two words' } });
  });

  it('reads named options in any order, with colons in their values', () => {
    expect(convert('/digest subscribe time:08:00 zone:Europe/Berlin channel:#news size:3 pictures:true')).toEqual({
      options: { channel: '101', time: '08:00', zone: 'Europe/Berlin', size: 3, pictures: true },
    });
  });

  it('finds the option under the caret', () => {
    const { tokens } = read('/digest subscribe channel:#news time:08:00');
    expect(tokenAt(tokens, 20)?.option.name).toBe('channel');
    expect(tokenAt(tokens, 42)?.option.name).toBe('time');
  });

  it('lists the commands that begin with the query before those that hold it', () => {
    expect(matchCommands('h', commands).map(({ name }) => name)).toEqual(['headlines', 'help']);
    expect(matchCommands('list', commands).map(({ name }) => name)).toEqual(['digest list']);
  });
});

describe('convertOptions', () => {
  it.each([
    ['/story ', 'story is required'],
    [
      '/digest subscribe channel:#talk time:1 zone:x',
      'expected a channel of this server that the option takes, got “#talk”',
    ],
    ['/digest subscribe channel:#news time:1 zone:x size:many', 'expected a whole number, got “many”'],
    ['/keep file:typed.opml', 'expected a file that was chosen from the list, got “typed.opml”'],
    ['/headlines topic:cooking', 'expected one of World, Science, got “cooking”'],
  ])('tells what is wrong with %s', (line, problem) => {
    expect(convert(line)).toMatchObject({ problem: expect.stringContaining(problem) as string });
  });

  it('sends the value of a choice and of a suggestion that was taken, not their names', () => {
    expect(convert('/headlines topic:science')).toEqual({ options: { topic: 'science' } });
    const picked = new Map([['story', { text: 'Quake off the coast', value: 'quake' }]]);
    expect(convert('/story Quake off the coast', picked)).toEqual({ options: { story: 'quake' } });
    const file = new Map([['file', { text: 'my feeds.opml', value: '77' }]]);
    expect(convert('/keep file:my feeds.opml', file)).toEqual({ options: { file: '77' } });
    expect(convert('/story Quake off the coasts', picked)).toEqual({ options: { story: 'Quake off the coasts' } });
  });
});

describe('suggestValues', () => {
  it('offers only channels that the option takes, and nothing for an option that the bot completes', () => {
    const [channel, , zone] = read('/digest subscribe ').command.options;
    expect(suggestValues(channel!, '', names)).toEqual([{ text: '#news', value: '101' }]);
    expect(suggestValues(zone!, '', names)).toBeUndefined();
  });
});
