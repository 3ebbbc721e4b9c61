import type { App } from '../../app/app.ts';
import { minute } from '../../domain/clock.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import type { FollowOutcome, FollowParts } from './follow-parts.ts';
import { workThrough } from '../work-through.ts';
import { tendFollow } from './tend-follow.ts';

export interface FollowsParts extends Omit<FollowParts, 'look'> {
  app: Pick<App, 'forGuild' | 'guildOf'>;
  /** Aborted when the program stops: nothing new is begun then. */
  signal?: AbortSignal;
}

/** Tends what channels follow. */
export interface FollowTender {
  /** Everything that every channel follows. One that fails never stops the others. */
  tendAll(): Promise<FollowOutcome[]>;
  /** One follow at once, and resolves with it as it is then. */
  tend(follow: Follow): Promise<FollowOutcome>;
}

/** Who reads a story as they did, and the same row of it, sees no other card; but a phase changes with time alone. */
interface Look {
  reader: App;
  entry: EditionEntry | undefined;
  at: Date;
}

const longestIdle = 30 * minute;
/** How many are under way at once. */
const width = 4;

/** Creates a tender that reads a story anew only when something about it has changed. */
export function createFollowTender({ app, signal, ...parts }: FollowsParts): FollowTender {
  const idle = new Map<string, Look>();
  const look: FollowParts['look'] = (follow) => app.forGuild(follow.guildId).lookAtFollowed(follow);

  async function tend(follow: Follow): Promise<FollowOutcome> {
    const reader = app.forGuild(follow.guildId);
    const entry = reader.findFollowed(follow);
    const at = parts.clock();
    idle.delete(follow.id);
    const outcome = await tendFollow({ ...parts, look }, follow).catch((error: unknown): FollowOutcome => ({
      kind: 'broken',
      error,
      follow,
    }));
    if (outcome.kind === 'idle') idle.set(follow.id, { reader, entry, at });
    return outcome;
  }

  function isIdle(follow: Follow): boolean {
    const before = idle.get(follow.id);
    if (before === undefined || follow.ended !== undefined) return false;
    const reader = app.forGuild(follow.guildId);
    const age = Math.abs(parts.clock().getTime() - before.at.getTime());
    return before.reader === reader && before.entry === reader.findFollowed(follow) && age < longestIdle;
  }

  return {
    tend,
    async tendAll() {
      const all = await parts.store.listFollows();
      const known = new Set(all.map(({ id }) => id));
      for (const id of idle.keys()) if (!known.has(id)) idle.delete(id);
      // Where the bot is not any more nothing can be posted; it may come back.
      const due = all.filter((each) => app.guildOf(each.guildId).leftAt === undefined && !isIdle(each));
      const outcomes: FollowOutcome[] = [];
      const isHalted = () => signal?.aborted === true || outcomes.some(({ kind }) => kind === 'stopped');
      await workThrough(due, width, isHalted, async (follow) => void outcomes.push(await tend(follow)));
      return outcomes;
    },
  };
}
