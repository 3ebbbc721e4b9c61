import type { LoopbackEvent, Pulse } from './contract.ts';

export interface EventReader {
  loopback(event: LoopbackEvent): void;
  pulse(pulse: Pulse): void;
  /** True once connected, false while the connection is lost; the browser tries again by itself. */
  connection(connected: boolean): void;
}

/** Follows what this user may see; returns the function that ends it. */
export function followEvents(userId: string, reader: EventReader): () => void {
  const source = new EventSource(`/api/events?${new URLSearchParams({ userId }).toString()}`);
  source.addEventListener('loopback', ({ data }: MessageEvent<string>) => {
    reader.loopback(JSON.parse(data) as LoopbackEvent);
  });
  source.addEventListener('pulse', ({ data }: MessageEvent<string>) => {
    reader.pulse(JSON.parse(data) as Pulse);
  });
  source.addEventListener('open', () => {
    reader.connection(true);
  });
  source.addEventListener('error', () => {
    reader.connection(false);
  });
  return () => {
    source.close();
  };
}
