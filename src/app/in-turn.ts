const lastInTurn = new WeakMap<object, Promise<unknown>>();

/**
 * Does one piece of work on a thing after the other, in the order of the calls: whoever looks and then writes is not
 * overtaken in between.
 */
export function inTurn<Result>(thing: object, work: () => Promise<Result>): Promise<Result> {
  const turn = (lastInTurn.get(thing) ?? Promise.resolve()).then(work, work);
  lastInTurn.set(thing, turn);
  return turn;
}
