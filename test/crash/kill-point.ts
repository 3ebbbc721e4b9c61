import { drawOne } from '../../bench/synthetic/random.ts';

/** Where the program dies. `refresh` counts from 0 in the life of one process; a start begins when its code is loaded. */
export type KillPoint = { refresh: number } & (
  | { at: 'start'; milliseconds: number }
  /** While the feed server holds its n-th answer back, has sent half of it, or has just sent it. */
  | { at: 'fetch'; answer: number; sent: 'nothing' | 'half' | 'all' }
  /** After the last answer; what was due then is grouped, drawn and stored in the next milliseconds. */
  | { at: 'answered' | 'idle'; milliseconds: number }
  /** Right before the n-th statement of a kind, or before the commit when there are fewer; or right after the commit. */
  | { at: 'statement'; kind: StatementKind; number: number; isCommitted: boolean }
);

/** `read` is a story that is drawn anew, the others are written rows. */
export type StatementKind = 'read' | 'stories' | 'feeds';

const turns = 5;
/** Of 25: each kind of kill as often as its part of the program has places to break. */
const kinds = [
  ...Array<'start'>(3).fill('start'),
  ...Array<'fetch'>(6).fill('fetch'),
  ...Array<'answered'>(6).fill('answered'),
  ...Array<'read'>(2).fill('read'),
  ...Array<'stories'>(4).fill('stories'),
  ...Array<'feeds'>(3).fill('feeds'),
  'idle' as const,
];

/** Draws kill points: every kind in its share, in random order, each at a random place. */
export function drawKillPoints(random: () => number, count: number, feeds: number): KillPoint[] {
  const drawn: KillPoint[] = [];
  for (let hand = [...kinds]; drawn.length < count; hand = hand.length === 0 ? [...kinds] : hand) {
    const [kind] = hand.splice(Math.floor(random() * hand.length), 1);
    drawn.push({ refresh: Math.floor(random() * random() * turns), ...drawPlace(random, kind!, feeds) });
  }
  return drawn;
}

function drawPlace(random: () => number, kind: (typeof kinds)[number], feeds: number) {
  switch (kind) {
    case 'start':
      return { at: kind, refresh: 0, milliseconds: random() * 400 };
    case 'fetch':
      return {
        at: kind,
        answer: Math.floor(random() * feeds),
        sent: drawOne(random, ['nothing', 'half', 'all'] as const),
      };
    case 'answered':
      return { at: kind, milliseconds: random() * 30 };
    case 'idle':
      return { at: kind, milliseconds: random() * 5 };
    default:
      return {
        at: 'statement' as const,
        kind,
        number: Math.floor(random() * (kind === 'feeds' ? feeds : 24)),
        isCommitted: kind !== 'read' && random() < 0.25,
      };
  }
}
