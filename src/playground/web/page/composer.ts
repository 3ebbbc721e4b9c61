import { createAutocomplete } from './autocomplete.ts';
import { matchCommands, missingOptions, readCommandLine, tokenAt } from './command-line.ts';
import type { CommandLine, Token } from './command-line.ts';
import { createPopup } from './composer-popup.ts';
import type { Entry } from './composer-popup.ts';
import type { OptionValue } from './contract.ts';
import { convertFinished, convertOptions } from './convert-options.ts';
import type { Names } from './convert-options.ts';
import { drawMirror } from './draw-mirror.ts';
import { optionTypes } from './leaf-commands.ts';
import type { LeafCommand, LeafOption } from './leaf-commands.ts';
import { find } from './make-element.ts';
import { currentGuild } from './session.ts';
import type { Session } from './session.ts';
import { suggestValues } from './suggest-values.ts';
import type { Suggestion } from './suggest-values.ts';
import { pickFile } from './pick-file.ts';
import type { PickedFile } from './pick-file.ts';

export interface Composer {
  setCommands(commands: LeafCommand[]): void;
  /** Puts a text into the box and the caret behind it. */
  write(text: string): void;
}

export interface ComposerEvents {
  send(command: string, options: Record<string, OptionValue>): void;
  /** Uploads a file and resolves with what stands for it. */
  upload(file: PickedFile): Promise<string>;
  /** A message that no command is. */
  say(content: string): void;
}

/** The message box: lists the commands behind a slash, then fills their options one by one. */
export function createComposer(session: () => Session, events: ComposerEvents): Composer {
  const input = find('message-box') as HTMLInputElement;
  const history: string[] = [];
  const picked = new Map<string, { text: string; value: OptionValue }>();
  let commands: LeafCommand[] = [];
  let closed = false;
  const autocomplete = createAutocomplete();
  const popup = createPopup(input);

  const read = (): CommandLine => readCommandLine(input.value, commands);
  const caret = (): number => input.selectionStart ?? input.value.length;

  const names = (): Names => {
    const { state } = session();
    const guild = currentGuild(session());
    const members = new Set(guild?.members.map(({ userId }) => userId));
    const users = state.users.filter(({ id }) => members.has(id));
    return { channels: guild?.channels ?? [], roles: guild?.roles ?? [], users, picked };
  };

  const write = (text: string, at = text.length): void => {
    input.value = text;
    input.focus();
    input.setSelectionRange(at, at);
    closed = false;
    update();
  };

  const addOption = (option: LeafOption): void => {
    write(`${input.value.trimEnd()} ${option.name}:`);
  };

  const takeCommand = (command: LeafCommand): void => {
    const first = command.options[0];
    write(`/${command.name} ${first?.required ? `${first.name}:` : ''}`);
  };

  const takeValue = (token: Token, suggestion: Suggestion): void => {
    picked.set(token.option.name, { text: suggestion.text, value: suggestion.value });
    const head = input.value.slice(0, token.valueStart) + suggestion.text;
    const tail = input.value.slice(token.end).trimEnd();
    write(head + tail, head.length);
    const line = read();
    const next = line.stage === 'filling' && missingOptions(line.command, line.tokens).find(({ required }) => required);
    if (next) addOption(next);
    else {
      closed = true;
      update();
    }
  };

  const valueEntries = (token: Token, suggestions: Suggestion[]): Entry[] =>
    suggestions.map((suggestion) => ({
      title: suggestion.text,
      detail: suggestion.detail,
      take: () => {
        takeValue(token, suggestion);
      },
    }));

  const fileEntry = (token: Token): Entry => ({
    title: 'Choose a file…',
    take: () => {
      takeFile(token).catch((error: unknown) => {
        popup.showProblem(error instanceof Error ? error.message : String(error));
      });
    },
  });

  const takeFile = async (token: Token): Promise<void> => {
    const file = await pickFile();
    if (file === undefined) return;
    const value = await events.upload(file);
    takeValue(token, { text: file.name, value });
  };

  /** Shows what fits what stands in the box now. */
  const update = (): void => {
    const line = read();
    drawMirror(input, line);
    autocomplete.cancel();
    if (line.stage === 'text') {
      popup.close();
      return;
    }
    if (line.stage === 'naming') {
      const entries = matchCommands(line.query, commands).map((command) => ({
        title: `/${command.name}`,
        options: command.options.map(({ name }) => name),
        detail: command.description,
        take: () => {
          takeCommand(command);
        },
      }));
      popup.showCommands(line.query, closed ? [] : entries);
      return;
    }
    const token = tokenAt(line.tokens, caret());
    popup.showOptions(line, token, addOption);
    if (!token || closed) return;
    if (token.option.type === optionTypes.attachment) {
      popup.showValues(picked.get(token.option.name)?.text === token.value ? [] : [fileEntry(token)]);
      return;
    }
    const known = suggestValues(token.option, token.value, names());
    if (known) popup.showValues(valueEntries(token, known));
    else if (token.option.autocomplete) askBot(line.command, line.tokens, token);
  };

  const askBot = (command: LeafCommand, tokens: Token[], token: Token): void => {
    const others = convertFinished(
      tokens.filter((each) => each !== token),
      names(),
    );
    const options = { ...others, [token.option.name]: token.value };
    popup.showNote('Loading options…');
    const body = { ...session().place, command: command.name, options, focused: token.option.name };
    autocomplete.ask(body, (choices) => {
      if (!choices) popup.showNote('Loading options failed');
      else if (choices.length === 0) popup.showNote('No options match your search.');
      else
        popup.showValues(
          valueEntries(
            token,
            choices.map(({ name, value }) => ({ text: name, value })),
          ),
        );
    });
  };

  const send = (command: LeafCommand, tokens: Token[]): void => {
    const converted = convertOptions(command, tokens, names());
    if ('problem' in converted) {
      if (!tokens.some(({ option }) => option === converted.option)) addOption(converted.option);
      popup.showProblem(converted.problem);
      return;
    }
    history.push(input.value);
    picked.clear();
    write('');
    events.send(command.name, converted.options);
  };

  const enter = (): void => {
    const line = read();
    if (line.stage === 'text') {
      const content = input.value.trim();
      if (content === '') return;
      write('');
      events.say(content);
      return;
    }
    if (line.stage === 'filling') {
      if (!popup.takeActive()) send(line.command, line.tokens);
      return;
    }
    const exact = commands.find(({ name }) => name === line.query);
    if (exact && !exact.options.some(({ required }) => required)) send(exact, []);
    else if (!popup.takeActive()) popup.showProblem(`No command here is called /${line.query}.`);
  };

  const tab = (): boolean => {
    if (popup.takeActive() || popup.takeFirst()) return true;
    const line = read();
    const next = line.stage === 'filling' ? missingOptions(line.command, line.tokens)[0] : undefined;
    if (next) addOption(next);
    return next !== undefined;
  };

  const escape = (): void => {
    if (popup.hasEntries()) {
      closed = true;
      update();
    } else write('');
  };

  /** Takes an option's name away at once where its value is empty, as Discord does with its chips. */
  const backspace = (): boolean => {
    const line = read();
    if (line.stage !== 'filling' || input.selectionStart !== input.selectionEnd) return false;
    const token = line.tokens.find((each) => each.start < each.valueStart && caret() === each.valueStart);
    if (token?.value !== '') return false;
    const head = input.value.slice(0, token.start).trimEnd();
    write(`${head} ${input.value.slice(token.end).trimStart()}`, head.length + 1);
    return true;
  };

  const keys: Record<string, () => boolean> = {
    Enter: () => (enter(), true),
    Tab: tab,
    Escape: () => (escape(), true),
    Backspace: backspace,
    ArrowDown: () => popup.move(1),
    ArrowUp: () => {
      if (popup.move(-1)) return true;
      const last = input.value === '' ? history.at(-1) : undefined;
      if (last !== undefined) write(last);
      return last !== undefined;
    },
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  });
  input.addEventListener('input', () => {
    closed = false;
    update();
  });
  input.addEventListener('keyup', (event) => {
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) update();
  });
  input.addEventListener('click', update);
  input.addEventListener('focus', update);
  input.addEventListener('blur', () => {
    popup.close();
  });
  find('send').addEventListener('click', () => {
    enter();
  });

  return {
    setCommands(next) {
      commands = next;
      if (document.activeElement === input) update();
    },
    write,
  };
}
