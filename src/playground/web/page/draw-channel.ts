import type { PageChannel } from './contract.ts';
import { channelMark } from './draw-side.ts';
import { find, make } from './make-element.ts';
import { renderInline } from './render-inline.ts';
import { parseInline } from './parse-inline.ts';
import { currentChannel, currentGuild } from './session.ts';
import type { Session } from './session.ts';

const forum = 15;

/** Draws the head of the channel, its box's placeholder, and a forum's posts in place of messages. */
export function drawChannel(session: Session, openChannel: (channelId: string) => void): void {
  const channel = currentChannel(session);
  const name = channel?.name ?? 'nowhere';
  const type = channel?.type ?? 0;
  find('channel-mark').replaceChildren(channelMark(type));
  find('channel-name').textContent = name;
  find('channel-topic').replaceChildren(...renderInline(session, parseInline(channel?.topic ?? '')));
  const isForum = type === forum;
  find('messages').hidden = isForum;
  find('posts').hidden = !isForum;
  find('composer').hidden = isForum;
  if (isForum) drawPosts(session, channel, openChannel);
  const box = find('message-box') as HTMLInputElement;
  const marks: Record<number, string> = { 1: '@' };
  box.placeholder = `Message ${marks[type] ?? '#'}${name}`;
  document.title = `${marks[type] ?? '#'}${name} | Broadsheet playground`;
}

function drawPosts(session: Session, channel: PageChannel | undefined, openChannel: (channelId: string) => void): void {
  const posts = (currentGuild(session)?.channels ?? []).filter(({ parentId }) => parentId === channel?.id);
  const cards = posts.map((post) => {
    const onclick = (): void => {
      openChannel(post.id);
    };
    return make(
      'button',
      { type: 'button', class: 'post', onclick },
      channelMark(post.type),
      make('span', {}, post.name),
    );
  });
  const empty = make(
    'p',
    { class: 'empty' },
    'No posts yet. A digest that is subscribed to this forum opens one post a day.',
  );
  find('posts').replaceChildren(...(cards.length > 0 ? cards : [empty]));
}
