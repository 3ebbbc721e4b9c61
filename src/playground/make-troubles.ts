import type { FeedServer } from './feed-server.ts';
import type { Loopback } from './loopback/loopback.ts';
import { findChannel } from './loopback/world.ts';
import { isOpenTo, writingIn } from './web/page-visibility.ts';
import type { PlaygroundControls } from './web/playground-controls.ts';

/** The controls that break what an admin is to mend, and mend it again. */
export function makeTroubles(
  { world, faults }: Loopback,
  feedServer: Pick<FeedServer, 'breakSite' | 'siteUrl'>,
): Pick<PlaygroundControls, 'toggleFeed' | 'isFeedBroken' | 'toggleAccess'> {
  let isFeedBroken = false;
  return {
    isFeedBroken: () => isFeedBroken,
    toggleFeed() {
      isFeedBroken = !isFeedBroken;
      feedServer.breakSite(isFeedBroken);
      const site = `The feed of ${feedServer.siteUrl}`;
      return Promise.resolve(
        isFeedBroken
          ? `${site} answers 503 now. Servers that added it are told when it has failed twice: move the clock.`
          : `${site} answers again. It is asked when it is due: move the clock.`,
      );
    },
    toggleAccess({ channelId }) {
      const channel = findChannel(world, channelId);
      if (channel?.guildId === undefined) throw new Error('Expected a channel of a server, got a direct message');
      // A thread has its channel's permissions.
      const target = channel.parentId ?? channelId;
      if (isOpenTo(world, world.botId, channel)) {
        faults.takePermission(target, writingIn(channel));
        return Promise.resolve('The bot may not send messages here any more. Move the clock to see who is told.');
      }
      for (const permission of ['ViewChannel', writingIn(channel), 'EmbedLinks', 'ReadMessageHistory'] as const) {
        faults.givePermission(target, permission);
      }
      return Promise.resolve('The bot may see this channel and post here.');
    },
  };
}
