import { version } from './domain/version.ts';

/** What the program calls itself when it fetches. */
export function userAgent(contact: string | undefined): string {
  return `Broadsheet/${version} (feed reader for Discord${contact === undefined ? '' : `; ${contact}`})`;
}
