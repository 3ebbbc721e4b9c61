/** What waits in the queue: whose it is, a guild's or a user's, and from when on it may be taken, in milliseconds. */
export interface Queued {
  owner: string;
  at: number;
}

/** Hands out work so that no guild waits for another's: of those with work due, the one that had least so far comes next. */
export interface FairQueue<Item extends Queued> {
  add(item: Item): void;
  /** The next item that is due then, unless its guild's last one is still under way. */
  take(now: number): Item | undefined;
  /** The work that was taken for this guild is over. */
  release(owner: string): void;
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
  // Every line that has work and is not busy is in one of these, the next one last: ten thousand guilds may wait in a run.
  const due: Line<Item>[] = [];
  const early: Line<Item>[] = [];
  let latest = -Infinity;

  const wait = (line: Line<Item>) => {
    if (line.isBusy || line.items.length === 0) return;
    if (atOf(line) <= latest) insert(due, line, compareTurns);
    else insert(early, line, compareTimes);
  };
  const leave = (line: Line<Item>) => {
    for (const list of [due, early]) {
      const at = list.indexOf(line);
      if (at >= 0) list.splice(at, 1);
    }
  };
  /** Sorts what is due by now apart from the rest; a clock that was set back makes some early again. */
  const moveTo = (now: number) => {
    const again = now < latest ? due.splice(0) : [];
    latest = now;
    for (const line of again) wait(line);
    for (let line = early.at(-1); line !== undefined && atOf(line) <= now; line = early.at(-1)) {
      early.pop();
      wait(line);
    }
  };

  return {
    add(item) {
      const line = lines.get(item.owner) ?? { items: [], served: 0, isBusy: false };
      lines.set(item.owner, line);
      const later = line.items.findIndex(({ at }) => at > item.at);
      // Only the first item tells where a line stands.
      if (later === 0) leave(line);
      line.items.splice(later < 0 ? line.items.length : later, 0, item);
      if (later === 0 || line.items.length === 1) wait(line);
    },
    take(now) {
      moveTo(now);
      const line = due.pop();
      const item = line?.items.shift();
      if (line === undefined || item === undefined) return undefined;
      line.isBusy = true;
      line.served += 1;
      return item;
    },
    release(owner) {
      const line = lines.get(owner);
      if (line?.isBusy !== true) return;
      line.isBusy = false;
      wait(line);
    },
    nextAt() {
      const line = due.at(-1) ?? early.at(-1);
      return line === undefined ? undefined : atOf(line);
    },
    drain() {
      due.length = 0;
      early.length = 0;
      return [...lines.values()].flatMap(({ items }) => items.splice(0));
    },
  };
}

function atOf<Item extends Queued>({ items }: Line<Item>): number {
  return items[0]?.at ?? Infinity;
}

/** Negative when the first is to come later: who had more, or whose work was due later. */
function compareTurns<Item extends Queued>(one: Line<Item>, other: Line<Item>): number {
  return other.served - one.served || compareTimes(one, other);
}

function compareTimes<Item extends Queued>(one: Line<Item>, other: Line<Item>): number {
  return atOf(other) - atOf(one);
}

/** Puts a line into a sorted list, before those that it equals: those came first, and the last one is the next. */
function insert<Item>(list: Line<Item>[], line: Line<Item>, compare: (one: Line<Item>, other: Line<Item>) => number) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, line) < 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, line);
}
