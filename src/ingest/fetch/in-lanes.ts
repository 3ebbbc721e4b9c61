import PQueue from 'p-queue';

/** How many requests may be under way. */
export interface Lanes {
  concurrency: number;
  perHost: number;
}

/** Works on every address, a few at a time and fewer at one host; resolves with the results in the addresses' order. */
export async function inLanes<Result>(
  urls: readonly string[],
  { concurrency, perHost }: Lanes,
  work: (url: string) => Promise<Result>,
): Promise<Result[]> {
  const all = new PQueue({ concurrency });
  const hosts = new Map<string, PQueue>();
  return Promise.all(
    urls.map((url) => {
      const host = URL.canParse(url) ? new URL(url).host : url;
      const queue = hosts.get(host) ?? new PQueue({ concurrency: perHost });
      hosts.set(host, queue);
      return queue.add(() => all.add(() => work(url)));
    }),
  );
}
