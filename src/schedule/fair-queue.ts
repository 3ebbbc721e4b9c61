/** What waits in the queue: whose it is, and from when on it may be taken, in milliseconds. */
export interface Queued {
  guildId: string;
  at: number;
}

/** Hands out work so that no guild waits for another's: of those with work due, the one that had least so far comes next. */
export interface FairQueue<Item extends Queued> {
  add(item: Item): void;
  /** The next item that is due then, unless its guild's last one is still under way. */
  take(now: number): Item | undefined;
  /** The work that was taken for this guild is over. */
  release(guildId: string): void;
  /** When the next item of a guild that has nothing under way is due; undefined when there is none. */
  nextAt(): number | undefined;
  /** Takes out everything that is left. */
  drain(): Item[];
}

interface Line<Item> {
  /** Earliest first. */
  items: Item[];
  served: number;
  isBusy: boolean;
}

/** Creates an empty queue. */
export function createFairQueue<Item extends Queued>(): FairQueue<Item> {
  const lines = new Map<string, Line<Item>>();
  const idle = () => [...lines.values()].filter(({ items, isBusy }) => !isBusy && items.length > 0);
  return {
    add(item) {
      const line = lines.get(item.guildId) ?? { items: [], served: 0, isBusy: false };
      lines.set(item.guildId, line);
      const later = line.items.findIndex(({ at }) => at > item.at);
      line.items.splice(later < 0 ? line.items.length : later, 0, item);
    },
    take(now) {
      let best: Line<Item> | undefined;
      for (const line of lines.values()) {
        const [first] = line.items;
        if (line.isBusy || first === undefined || first.at > now) continue;
        if (best === undefined || isBefore(line, best)) best = line;
      }
      const item = best?.items.shift();
      if (best === undefined || item === undefined) return undefined;
      best.isBusy = true;
      best.served += 1;
      return item;
    },
    release(guildId) {
      const line = lines.get(guildId);
      if (line !== undefined) line.isBusy = false;
    },
    nextAt() {
      const times = idle().map(({ items }) => items[0]?.at ?? Infinity);
      return times.length === 0 ? undefined : times.reduce((least, at) => Math.min(least, at));
    },
    drain: () => [...lines.values()].flatMap(({ items }) => items.splice(0)),
  };
}

function isBefore<Item extends Queued>(line: Line<Item>, other: Line<Item>): boolean {
  if (line.served !== other.served) return line.served < other.served;
  return (line.items[0]?.at ?? 0) < (other.items[0]?.at ?? 0);
}
