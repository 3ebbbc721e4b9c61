import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', 'dist', 'measured', 'bench', 'children');

/** A measured process, which answers by messages. */
export interface Child {
  /** Resolves with the next message. Rejects when the process ends without one. */
  next<Message>(): Promise<Message>;
  /** Sends a word and resolves with the answer. */
  ask<Message>(): Promise<Message>;
  stop(): Promise<void>;
}

/** Starts one of `bench/children`, built, with an argument; its log goes nowhere, its errors to ours. */
export function startChild(name: string, argument: object): Child {
  const child = fork(path.join(folder, `${name}.js`), [JSON.stringify(argument)], {
    execArgv: ['--expose-gc', ...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const next = async <Message>(): Promise<Message> => {
    const [kind, message] = await Promise.race([
      once(child, 'message').then(([received]) => ['message', received as Message] as const),
      once(child, 'exit').then(() => ['exit'] as const),
    ]);
    if (kind === 'message') return message;
    throw new Error(`Expected a message from ${name}, it ended with code ${child.exitCode}`);
  };
  return {
    next,
    ask: <Message>() => {
      child.send('memory');
      return next<Message>();
    },
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  await exited;
}
