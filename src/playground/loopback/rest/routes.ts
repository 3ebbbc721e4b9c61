import { callbackRoutes } from './callback-route.ts';
import { channelRoutes } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { guildRoutes } from './guild-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import { messageRoutes } from './message-routes.ts';
import type { Route } from './route.ts';
import { threadRoutes } from './thread-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Every route that the loopback knows; literal paths stand before those with a parameter in the same place. */
export const routes: readonly Route[] = [
  ...identityRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...guildRoutes,
  ...commandRoutes,
];
