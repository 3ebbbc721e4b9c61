import { interact } from './act.ts';
import { loadCommands, loadMessages, loadState, post } from './ask-server.ts';
import { createComposer } from './composer.ts';
import type { APIApplicationCommand, APIMessage, LoopbackEvent, PageState, Place, Pulse } from './contract.ts';
import { drawChannel } from './draw-channel.ts';
import { drawSide } from './draw-side.ts';
import { wireDrawer } from './drawer.ts';
import { followEvents } from './follow-events.ts';
import { icon } from './icons.ts';
import { leafCommands } from './leaf-commands.ts';
import { find } from './make-element.ts';
import { createMessageList } from './message-list.ts';
import { openModal } from './modal.ts';
import { readAddress, readMessageLink, settlePlace, writeAddress } from './place.ts';
import { refreshTimestamps } from './render-inline.ts';
import { isInvented } from './safe-url.ts';
import { currentTime } from './session.ts';
import type { Session } from './session.ts';
import { adoptTheme } from './skyra-theme.ts';
import { report, showToast } from './toast.ts';
import { drawClock, drawCounts, drawTroubles, wireTopBar } from './top-bar.ts';

/** Beyond it, in milliseconds, the playground's clock was moved. */
const longestDrift = 30_000;

adoptTheme();
const session = await startSession();
const unread = new Set<string>();
const closeDrawer = wireDrawer();
let messageCommands: string[] = [];
const list = createMessageList(() => session, {
  openModal: showModal,
  openChannel: (channelId) => {
    report(goTo({ ...session.place, channelId }));
  },
  commands: {
    names: () => messageCommands,
    pick: (messageId, command) => {
      report(pickCommand(messageId, command));
    },
  },
});
const composer = createComposer(() => session, {
  send: (command, options) => {
    report(sendCommand(command, options));
  },
  upload: async (file) => (await post('upload', { ...session.place, ...file })).id,
  say: (content) => {
    report(post('say', { ...session.place, content }));
  },
});
let followed = { userId: '', end: (): void => undefined };
/** What arrived while a channel's messages were being loaded, which the answer may not have yet. */
let arrived: APIMessage[] | undefined;

wireTopBar(() => session.place, takePulse, reload);
find('send').append(icon('send'));
find('messages').addEventListener('click', ({ target }) => {
  const command = target instanceof HTMLElement ? target.dataset['command'] : undefined;
  if (command) composer.write(`/${command} `);
});
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  const place = readMessageLink(link.href);
  if (!place && !isInvented(link.href)) return;
  event.preventDefault();
  if (place) report(goTo({ userId: session.place.userId, ...place }));
  else showToast(`${link.hostname} is invented: there is no page behind this link.`);
});
addEventListener('hashchange', () => {
  report(goTo(readAddress(location.hash)));
});
setInterval(() => {
  drawClock(currentTime(session));
}, 1000);
await showPlace(session.place);
composer.write('');

async function startSession(): Promise<Session> {
  const wanted = readAddress(location.hash);
  const state = await loadState(wanted.userId);
  return { state, place: settlePlace(state, wanted), clockOffset: state.now - Date.now() };
}

async function sendCommand(command: string, options: Record<string, string | number | boolean>): Promise<void> {
  const { place } = session;
  const done = list.showPending(`Sending /${command} …`);
  const reason = await interact('slash', { ...place, command, options }, showModal);
  done();
  if (reason !== undefined && place.channelId === session.place.channelId) list.showFailure(`/${command}`, reason);
}

async function pickCommand(messageId: string, command: string): Promise<void> {
  const { place } = session;
  const done = list.showPending(`Sending ${command} …`);
  const reason = await interact('pick', { ...place, messageId, command }, showModal);
  done();
  if (reason !== undefined && place.channelId === session.place.channelId) list.showFailure(command, reason);
}

function setCommands(commands: APIApplicationCommand[]): void {
  composer.setCommands(leafCommands(commands));
  messageCommands = commands.filter(({ type }) => (type as number) === 3).map(({ name }) => name);
}

function showModal(modal: Parameters<typeof openModal>[1]): void {
  openModal(session, modal);
}

/** Goes to the place as far as it can be gone to, as the user it names. */
async function goTo(wanted: { userId?: string; guildId?: string; channelId?: string }): Promise<void> {
  await refreshState(wanted.userId ?? session.place.userId);
  await showPlace(settlePlace(session.state, wanted));
}

async function showPlace(place: Place): Promise<void> {
  session.place = place;
  arrived = [];
  unread.delete(place.channelId);
  if (followed.userId !== place.userId) {
    followed.end();
    followed = { userId: place.userId, end: follow() };
  }
  if (location.hash !== writeAddress(place)) history.replaceState(null, '', writeAddress(place));
  closeDrawer();
  draw();
  const [commands, messages] = await Promise.all([loadCommands(place), loadMessages(place)]);
  if (place !== session.place) return;
  setCommands(commands);
  list.reset([...messages, ...arrived]);
  arrived = undefined;
}

function draw(): void {
  const { userId, guildId } = session.place;
  const openChannel = (channelId: string): void => {
    report(
      goTo({ userId, guildId: guildId ?? '@me', channelId }).then(() => {
        find('message-box').focus();
      }),
    );
  };
  drawSide(session, unread, {
    openGuild: (id) => {
      report(goTo({ userId, guildId: id }));
    },
    openChannel,
    becomeUser: (id) => {
      report(goTo({ ...session.place, guildId: guildId ?? '@me', userId: id }));
    },
  });
  drawChannel(session, openChannel);
  drawCounts(session.state);
  drawClock(currentTime(session));
  drawTroubles(session);
}

/** Loads anew what the page shows, where it is. */
function reload(): void {
  report(goTo(readAddress(writeAddress(session.place))));
}

async function refreshState(userId: string): Promise<void> {
  const state = await loadState(userId);
  session.state = state;
  session.clockOffset = state.now - Date.now();
}

function follow(): () => void {
  let lost = false;
  return followEvents(session.place.userId, {
    loopback: takeEvent,
    pulse: takePulse,
    connection(connected) {
      document.body.classList.toggle('disconnected', !connected);
      // What happened meanwhile is not sent again.
      if (connected && lost) reload();
      lost = !connected;
    },
  });
}

function takeEvent(event: LoopbackEvent): void {
  switch (event.type) {
    case 'message.created':
    case 'message.updated':
      if (event.message.channel_id === session.place.channelId) {
        arrived?.push(event.message);
        list.put(event.message);
      } else if (event.type === 'message.created') report(markUnread(event.message.channel_id));
      return;
    case 'message.deleted':
      list.remove(event.messageId);
      return;
    case 'commands.changed':
      report(
        loadCommands(session.place).then((commands) => {
          setCommands(commands);
        }),
      );
      return;
    case 'bot.disconnected':
      showToast(`${session.state.botName} went offline.`, 'problem');
      return;
    default:
  }
}

async function markUnread(channelId: string): Promise<void> {
  unread.add(channelId);
  const isKnown = session.state.guilds.some(({ channels }) => channels.some(({ id }) => id === channelId));
  // A thread that has just been opened is not in the state yet.
  if (!isKnown) await refreshState(session.place.userId);
  draw();
}

function takePulse(pulse: Pulse): void {
  session.state = { ...session.state, ...readPulse(pulse) };
  const jump = pulse.now - Date.now() - session.clockOffset;
  session.clockOffset += jump;
  if (Math.abs(jump) > longestDrift) list.redraw();
  drawCounts(session.state);
  drawClock(currentTime(session));
  drawTroubles(session);
  refreshTimestamps(session, document);
}

function readPulse({ now, status, isFeedBroken }: Pulse): Pick<PageState, keyof Pulse> {
  return { now, status, isFeedBroken };
}
