import { post } from './ask-server.ts';
import type { Choice, PageRequests } from './contract.ts';

const pause = 150;

export interface Autocomplete {
  /** Asks the bot after a pause in typing; the answer is undefined if it failed, and never comes if cancelled. */
  ask(body: PageRequests['complete'], answer: (choices: Choice[] | undefined) => void): void;
  cancel(): void;
}

/** Asks the bot for choices, one question at a time. */
export function createAutocomplete(): Autocomplete {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };
  return {
    cancel,
    ask(body, answer) {
      cancel();
      const controller = new AbortController();
      running = controller;
      timer = setTimeout(() => {
        post('complete', body, controller.signal).then(
          (choices) => {
            if (!controller.signal.aborted) answer(choices);
          },
          () => {
            if (!controller.signal.aborted) answer(undefined);
          },
        );
      }, pause);
    },
  };
}
