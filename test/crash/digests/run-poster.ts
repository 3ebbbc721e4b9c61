import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { Loopback } from '../../../src/playground/loopback/loopback.ts';
import type { DigestSettings } from '../children/run-digests.ts';
import { compileProgram } from '../compile-program.ts';

export interface Poster {
  /** True when it was killed, false when it had nothing left to do. */
  ended: Promise<boolean>;
  /** Sets its clock that many milliseconds ahead. */
  moveClock(ahead: number): void;
}

/** Starts a process that posts what is due, and kills it at the place of its settings. */
export function runPoster(loopback: Loopback, settings: DigestSettings, onLine: (line: string) => void): Poster {
  const child = spawn(process.execPath, [compileProgram('run-digests'), JSON.stringify(settings)]);
  const { kill } = settings;
  const die = () => child.kill('SIGKILL');
  let met = 0;
  const count = () => {
    if (kill !== undefined && 'number' in kill && met === kill.number) die();
    met += 1;
  };
  const isPost = ({ request }: { request: IncomingMessage }) =>
    request.method === 'POST' && request.url?.endsWith('/messages') === true;
  const onArrival = (message: unknown) => {
    if (kill?.at === 'arrived' && isPost(message as { request: IncomingMessage })) count();
  };
  const onAnswer = (message: unknown) => {
    if (kill?.at === 'answered' && isPost(message as { request: IncomingMessage })) count();
  };
  subscribe('http.server.request.start', onArrival);
  subscribe('http.server.response.finish', onAnswer);
  const unfollow = loopback.follow(({ type }) => {
    if (kill?.at === 'created' && type === 'message.created') count();
  });

  let complaint = '';
  let isDone = false;
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.endsWith('}')) return; // Cut off by the kill.
    const { event } = JSON.parse(line) as { event: string };
    if (event === 'ready' && kill?.at === 'time') setTimeout(die, kill.milliseconds);
    isDone ||= event === 'done';
    onLine(line);
  });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.once('close', (code, signal) => {
      unsubscribe('http.server.request.start', onArrival);
      unsubscribe('http.server.response.finish', onAnswer);
      unfollow();
      if (signal === 'SIGKILL') resolve(true);
      else if (isDone && code === 0) resolve(false);
      else reject(new Error(`Expected the program to post, it ended with ${code ?? signal}\n${complaint}`));
    });
  });
  return { ended, moveClock: (ahead) => child.stdin.write(`${ahead}\n`) };
}
