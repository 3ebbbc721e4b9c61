/** What the program calls itself when it fetches. */
export function userAgent(contact: string | undefined): string {
  return `Broadsheet/0.1 (feed reader for Discord${contact === undefined ? '' : `; ${contact}`})`;
}
