/** Starts a watch: each call gives the whole milliseconds since the one before. */
export function startWatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const elapsed = Math.round(now - last);
    last = now;
    return elapsed;
  };
}
