/**
 * A map with some of its values exchanged and others added behind: the keys of `base` in their order, then the new ones.
 * It copies neither; `base` and `changes` must not change.
 */
export function overlayMap<Key, Value>(
  base: ReadonlyMap<Key, Value>,
  changes: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  if (changes.size === 0) return base;
  function* entries(): Generator<[Key, Value], undefined> {
    for (const [key, value] of base) yield [key, changes.get(key) ?? value];
    for (const entry of changes) if (!base.has(entry[0])) yield entry;
  }
  function* keys(): Generator<Key, undefined> {
    for (const [key] of entries()) yield key;
  }
  function* values(): Generator<Value, undefined> {
    for (const [, value] of entries()) yield value;
  }
  const overlay: ReadonlyMap<Key, Value> = {
    get: (key) => changes.get(key) ?? base.get(key),
    has: (key) => changes.has(key) || base.has(key),
    get size() {
      return base.size + [...changes.keys()].filter((key) => !base.has(key)).length;
    },
    entries: () => entries() as MapIterator<[Key, Value]>,
    keys: () => keys() as MapIterator<Key>,
    values: () => values() as MapIterator<Value>,
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, overlay);
    },
    [Symbol.iterator]: () => entries() as MapIterator<[Key, Value]>,
  };
  return overlay;
}
