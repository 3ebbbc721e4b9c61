/** What to do about a token that Discord does not take; never the token itself. */
export function refusedToken(cause: unknown): Error {
  return new Error('Discord refused DISCORD_TOKEN: copy it anew from the application’s page, under Bot', { cause });
}
