import { avatar, botAvatar, initials } from './avatar.ts';
import type { PageChannel } from './contract.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { find, make } from './make-element.ts';
import { currentGuild, findMember, findUser } from './session.ts';
import type { Session } from './session.ts';

export interface SideEvents {
  openGuild(guildId: string): void;
  openChannel(channelId: string): void;
  becomeUser(userId: string): void;
}

const kinds: Record<number, { mark: IconName; name: string }> = {
  0: { mark: 'text', name: 'text channel' },
  1: { mark: 'direct', name: 'direct messages' },
  5: { mark: 'announcement', name: 'announcement channel' },
  10: { mark: 'thread', name: 'thread' },
  11: { mark: 'thread', name: 'thread' },
  12: { mark: 'thread', name: 'thread' },
  15: { mark: 'forum', name: 'forum' },
};

/** The drawing before a channel's name. */
export function channelMark(type: number): SVGSVGElement {
  return icon(kinds[type]?.mark ?? 'text');
}

/** Draws servers, channels and the user's panel anew. */
export function drawSide(session: Session, unread: ReadonlySet<string>, events: SideEvents): void {
  const { state, place } = session;
  const direct = makeRailButton(`Direct messages with ${state.botName}`, place.guildId === undefined, () => {
    events.openGuild('@me');
  });
  direct.append(make('img', { src: botAvatar(), alt: '' }));
  const guilds = state.guilds.map((guild) => {
    const button = makeRailButton(guild.name, guild.id === place.guildId, () => {
      events.openGuild(guild.id);
    });
    button.append(initials(guild.name));
    const isUnread = guild.channels.some(({ id }) => unread.has(id));
    return make('div', { class: isUnread ? 'rail-item unread' : 'rail-item' }, button);
  });
  find('rail').replaceChildren(make('div', { class: 'rail-item' }, direct), make('hr'), ...guilds);
  find('guild-name').textContent = currentGuild(session)?.name ?? 'Direct messages';
  find('channel-list').replaceChildren(...drawChannels(session, unread, events));
  find('user-panel').replaceChildren(...drawUserPanel(session, events));
}

function makeRailButton(name: string, current: boolean, onclick: () => void): HTMLButtonElement {
  const attributes = { type: 'button', class: 'guild', 'aria-label': name, title: name };
  return make('button', { ...attributes, 'aria-current': current && 'true', onclick });
}

function drawChannels(session: Session, unread: ReadonlySet<string>, events: SideEvents): HTMLElement[] {
  const { state, place } = session;
  const guild = currentGuild(session);
  const direct: PageChannel[] = state.directChannelId
    ? [{ id: state.directChannelId, name: state.botName, type: 1 }]
    : [];
  const channels = guild?.channels ?? direct;
  const ordered = channels
    .filter(({ parentId }) => parentId === undefined)
    .flatMap((channel) => [channel, ...channels.filter(({ parentId }) => parentId === channel.id)]);
  const items = ordered.map((channel) => {
    const classes = ['channel', channel.parentId && 'thread', unread.has(channel.id) && 'unread']
      .filter(Boolean)
      .join(' ');
    const current = channel.id === place.channelId && 'page';
    const label = `${channel.name} (${kinds[channel.type]?.name ?? 'channel'})${unread.has(channel.id) ? ', unread' : ''}`;
    const onclick = (): void => {
      events.openChannel(channel.id);
    };
    const button = make('button', {
      type: 'button',
      class: classes,
      'aria-current': current,
      'aria-label': label,
      onclick,
    });
    button.append(channelMark(channel.type), make('span', {}, channel.name));
    return make('li', {}, button);
  });
  const heading = make('h2', { class: 'channel-heading' }, guild ? 'Channels' : 'Direct messages');
  return [heading, make('ul', {}, ...items)];
}

function drawUserPanel(session: Session, events: SideEvents): HTMLElement[] {
  const { state, place } = session;
  const name = findUser(session, place.userId)?.name ?? '';
  const roleOf = (userId: string): string =>
    (findMember(session, userId) ?? state.guilds[0]?.members.find((member) => member.userId === userId))?.role ??
    'Member';
  const options = state.users
    .filter(({ bot }) => !bot)
    .map((user) =>
      make('option', { value: user.id, selected: user.id === place.userId }, `${user.name} (${roleOf(user.id)})`),
    );
  const select = make('select', { id: 'user-switch', 'aria-label': 'You are' }, ...options);
  select.addEventListener('change', () => {
    events.becomeUser(select.value);
  });
  return [
    make('span', { class: 'portrait' }, make('img', { src: avatar(name), alt: '' })),
    make(
      'label',
      { for: 'user-switch', class: 'who' },
      make('span', { class: 'who-name' }, name),
      make('span', { class: 'who-role' }, `${roleOf(place.userId)} · switch user`),
    ),
    icon('chevron'),
    select,
  ] as HTMLElement[];
}
