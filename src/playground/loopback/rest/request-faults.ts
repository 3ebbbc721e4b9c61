import type { RequestFault, RequestMatch } from '../faults.ts';

export interface RequestFaults {
  add(match: RequestMatch, fault: RequestFault, times: number): void;
  /** The fault that hits this request, one use of it taken. */
  take(method: string, path: string): RequestFault | undefined;
  clear(): void;
}

/** Keeps the faults in the order given; the first that matches hits. */
export function createRequestFaults(): RequestFaults {
  let pending: { match: RequestMatch; fault: RequestFault; left: number }[] = [];
  return {
    add(match, fault, times) {
      pending.push({ match, fault, left: times });
    },
    take(method, path) {
      const hit = pending.find(({ match }) => isMatch(match, method, path));
      if (!hit) return undefined;
      hit.left -= 1;
      pending = pending.filter(({ left }) => left > 0);
      return hit.fault;
    },
    clear() {
      pending = [];
    },
  };
}

function isMatch(match: RequestMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path);
}
