import type { RESTOptions } from '@discordjs/rest';
import { makeRequest } from '@discordjs/rest/undiciRequest';

/**
 * Asks Discord as discord.js does, but writes a message with files out first. The feeds' undici and discord.js's are of
 * two versions and share one global dispatcher, that of whichever was loaded first: handed the other's form, it would
 * wait for the form's end for ever.
 */
export const requestDiscord: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return makeRequest(url, init);
  const form = new Response(init.body);
  const body = new Uint8Array(await form.arrayBuffer());
  const headers = {
    ...(init.headers as Record<string, string>),
    'content-type': form.headers.get('content-type') ?? '',
  };
  return makeRequest(url, { ...init, body, headers });
};
