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

/** The member's highest coloured role here, light enough to be read on the dark page; undefined for none. */
export function memberColor(session: Session, userId: string): string | undefined {
  const color = findMember(session, userId)?.color;
  return color ? readableColor(color) : undefined;
}

// A luminance of 0.34 has more than the contrast of 4.5:1 that text needs on #313338 (0.033): https://www.w3.org/TR/WCAG22/#contrast-minimum
function readableColor(color: number): string {
  let parts = [color >> 16, (color >> 8) & 255, color & 255].map((part) => part / 255);
  for (let step = 0; step < 12 && luminance(parts) < 0.34; step += 1)
    parts = parts.map((part) => part + (1 - part) * 0.12);
  return `rgb(${parts.map((part) => Math.round(part * 255)).join(' ')})`;
}

function luminance(parts: number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => part ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Discord's RGB number as CSS has it; undefined for none. */
export function hexColor(color: number | undefined): string | undefined {
  return color ? `#${color.toString(16).padStart(6, '0')}` : undefined;
}
