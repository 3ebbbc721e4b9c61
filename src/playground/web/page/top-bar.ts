import { post } from './ask-server.ts';
import type { Place, Pulse, Report } from './contract.ts';
import { find } from './make-element.ts';
import { currentChannel, currentGuild } from './session.ts';
import type { Session } from './session.ts';
import { report, showToast } from './toast.ts';

const hour = 3_600_000;

/** Makes the playground's buttons work; each tells what it did in a toast. `changed` follows what alters a channel. */
export function wireTopBar(place: () => Place, pulse: (pulse: Pulse) => void, changed: () => void): void {
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
  wire('feed', () => post('feed', place()));
  wire('access', async () => {
    const done = await post('access', place());
    changed();
    return done;
  });
}

/** Says on the buttons that break something what a press would do now. */
export function drawTroubles(session: Session): void {
  find('feed').textContent = session.state.isFeedBroken ? 'Mend the feed' : 'Break a feed';
  const isBotHere = currentGuild(session)?.members.some(({ userId }) => userId === session.state.botId) === true;
  find('access').hidden = !isBotHere;
  const isShut = currentChannel(session)?.isShut === true;
  find('access').textContent = isShut ? 'Let the bot post here' : 'Shut the bot out here';
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
