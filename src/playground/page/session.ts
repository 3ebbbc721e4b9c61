import type { PageChannel, PageGuild, PageMember, PageState, PageUser, Place } from './contract.ts';

/** What the page knows at the moment: the state as last sent, where the reader is, and how far the clocks are apart. */
export interface Session {
  state: PageState;
  place: Place;
  /** Playground's clock minus this machine's, in milliseconds. */
  clockOffset: number;
}

/** The playground's time. */
export function currentTime(session: Session): Date {
  return new Date(Date.now() + session.clockOffset);
}

export function currentGuild({ state, place }: Session): PageGuild | undefined {
  return state.guilds.find(({ id }) => id === place.guildId);
}

export function currentChannel(session: Session): PageChannel | undefined {
  const { state, place } = session;
  if (place.channelId === state.directChannelId) return { id: place.channelId, name: state.botName, type: 1 };
  return currentGuild(session)?.channels.find(({ id }) => id === place.channelId);
}

export function findUser({ state }: Session, userId: string): PageUser | undefined {
  return state.users.find(({ id }) => id === userId);
}

export function findMember(session: Session, userId: string): PageMember | undefined {
  return currentGuild(session)?.members.find((member) => member.userId === userId);
}

/** `#rrggbb` of the member's highest coloured role here; undefined for none. */
export function memberColor(session: Session, userId: string): string | undefined {
  return hexColor(findMember(session, userId)?.color);
}

/** Discord's RGB number as CSS has it; undefined for none. */
export function hexColor(color: number | undefined): string | undefined {
  return color ? `#${color.toString(16).padStart(6, '0')}` : undefined;
}
