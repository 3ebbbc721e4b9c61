import { post } from './ask-server.ts';
import type { Place, Pulse, Report } from './contract.ts';
import { find } from './make-element.ts';
import { report, showToast } from './toast.ts';

const hour = 3_600_000;

/** Makes the playground's buttons work; each tells what it did in a toast. */
export function wireTopBar(place: () => Place, pulse: (pulse: Pulse) => void): void {
  const wire = (id: string, act: () => Promise<Report>): void => {
    const button = find(id) as HTMLButtonElement;
    const run = async (): Promise<void> => {
      button.disabled = true;
      try {
        const done = await act();
        pulse(done);
        showToast(done.report);
      } finally {
        button.disabled = false;
      }
    };
    button.addEventListener('click', () => {
      report(run());
    });
  };
  wire('hour', () => post('advance', { ...place(), milliseconds: hour }));
  wire('day', () => post('advance', { ...place(), milliseconds: 24 * hour }));
  wire('digest', () => post('digest', place()));
  wire('publish', () => post('publish', place()));
}

/** Writes the counts of what the program has read. */
export function drawCounts({ status }: Pulse): void {
  const { sources, articles, stories } = status;
  find('counts').textContent = `${sources} sources · ${articles} articles · ${stories} stories`;
}

/** Writes the playground's time. */
export function drawClock(now: Date): void {
  const clock = find('clock') as HTMLTimeElement;
  clock.dateTime = now.toISOString();
  const style: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  };
  clock.textContent = new Intl.DateTimeFormat(undefined, style).format(now);
}
