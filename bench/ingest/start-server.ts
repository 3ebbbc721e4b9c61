import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Feeds on 127.0.0.1, served by another process, whose work is not counted as ours. */
export interface FeedServer {
  /** Each stands for a host: a reader asks one host for two feeds at a time. */
  hosts: string[];
  /** Sends a word or a number and resolves with the number that is answered. */
  ask(message: string | number): Promise<number>;
  stop(): void;
}

/** Starts one of the `serve-` programs of this folder. */
export async function startServer(name: string, settings: object = {}): Promise<FeedServer> {
  const child = fork(path.join(import.meta.dirname, `${name}.ts`), [JSON.stringify(settings)]);
  const [ports] = (await once(child, 'message')) as [number[]];
  return {
    hosts: ports.map((port) => `127.0.0.1:${port}`),
    async ask(message) {
      child.send(message);
      const [answer] = (await once(child, 'message')) as [number];
      return answer;
    },
    stop: () => void child.kill(),
  };
}
