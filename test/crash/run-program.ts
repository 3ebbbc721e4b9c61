import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ProgramSettings } from './children/run-program.ts';
import { compileProgram } from './compile-program.ts';
import { sendAtOnce, type NewsServer } from './serve-news.ts';

/** What the program was doing, as its log, its statements and the feed server tell. */
export type Phase = 'start' | 'restore' | 'fetch' | 'group' | 'draw' | 'write' | 'publish' | 'settle' | 'idle';

export interface ProgramRun {
  /** Where it was killed; undefined when it ended as it was asked to. */
  killedIn?: Phase;
  refreshes: number;
  /** Log lines of level `error` and above. */
  errors: string[];
}

export interface RunOptions {
  server: NewsServer;
  settings: ProgramSettings;
  /** Called before each refresh: moves the server on and returns the time. */
  nextTime: () => Date;
  /** How many refreshes it makes when nothing kills it. */
  refreshes?: number;
}

/**
 * Runs the program on its store, refresh after refresh, until it dies at the kill point of its settings.
 * @throws when it ends in any other way.
 */
export async function runProgram({
  server,
  settings,
  nextTime,
  refreshes = Infinity,
}: RunOptions): Promise<ProgramRun> {
  const { killPoint } = settings;
  const child = spawn(process.execPath, [compileProgram('run-program'), JSON.stringify(settings)]);
  const kill = () => child.kill('SIGKILL');
  const killAfter = (milliseconds: number) => setTimeout(kill, milliseconds);
  const run: ProgramRun = { refreshes: 0, errors: [] };
  let phase: Phase = 'start';
  let isRestored = false;
  const isTurn = () => killPoint?.refresh === run.refreshes;

  const ask = () => {
    if (run.refreshes >= refreshes) child.stdin.end();
    else child.stdin.write(`${nextTime().toISOString()}\n`);
  };
  const follow = (event: string) => {
    if (event === 'program.loaded' && killPoint?.at === 'start') killAfter(killPoint.milliseconds);
    if (event === 'program.ready') ask();
    phase = nextPhase(phase, event, isRestored);
    isRestored ||= event === 'newsroom.restored';
    if (event !== 'refresh.done') return;
    if (isTurn()) {
      if (killPoint?.at === 'idle') killAfter(killPoint.milliseconds);
      // A delay that was drawn too long, or a statement that did not come: this is as good a place.
      else kill();
    }
    run.refreshes += 1;
    ask();
  };

  server.beforeAnswer = (answer, send, sendHalf) => {
    if (killPoint?.at !== 'fetch' || !isTurn() || answer !== killPoint.answer) {
      send();
      return;
    }
    if (killPoint.sent === 'half') sendHalf();
    if (killPoint.sent === 'all') send();
    kill();
  };
  server.afterAnswer = (answered) => {
    if (answered < server.feeds) return;
    if (phase === 'fetch') phase = 'group';
    if (killPoint?.at === 'answered' && isTurn()) killAfter(killPoint.milliseconds);
  };

  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  // The child may be gone when it is asked.
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.endsWith('}')) return; // Cut off by the kill.
    const { event, level } = JSON.parse(line) as { event: string; level?: string };
    if (level === 'error' || level === 'fatal') run.errors.push(line);
    follow(event);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once('close', (...end) => {
      resolve(end);
    });
  });
  server.beforeAnswer = sendAtOnce;
  server.afterAnswer = () => undefined;
  if (signal !== 'SIGKILL' && code !== 0) {
    throw new Error(`Expected the program to run, it ended with ${code ?? signal}\n${complaint}`);
  }
  return signal === 'SIGKILL' ? { ...run, killedIn: phase } : run;
}

/** The phase that an event begins. */
function nextPhase(phase: Phase, event: string, isRestored: boolean): Phase {
  switch (event) {
    case 'program.ready':
    case 'refresh.done':
      return 'idle';
    case 'refresh.asked':
      return isRestored ? 'fetch' : 'restore';
    case 'newsroom.restored':
      return 'fetch';
    case 'statement.read':
      return phase === 'fetch' || phase === 'group' ? 'draw' : phase;
    case 'statement.stories':
      return 'write';
    case 'statement.commit':
      return phase === 'write' ? 'publish' : phase;
    case 'statement.feeds':
      return 'settle';
    default:
      return phase;
  }
}
