import { UserError } from '../../domain/user-error.ts';
import { escapeText } from '../../views/text/escape-text.ts';
import type { Attachment } from './option.ts';

/** Where Discord keeps files. */
const discordHosts = ['cdn.discordapp.com', 'media.discordapp.net'];
const timeoutMs = 15_000;

/**
 * The bytes of a file that a member gave to a command. Only Discord is asked for it: its content network, or the host of
 * a stand-in where `apiBase` names one.
 * @throws UserError when the file is larger than `most` bytes or can't be had.
 */
export async function downloadFile(file: Attachment, apiBase: string, most: number): Promise<Uint8Array> {
  if (file.size > most) throw tooLarge(file.name, most);
  if (!isOfDiscord(file.url, apiBase)) {
    throw new UserError('foreign-file', 'Expected a file that was uploaded to Discord, got one from elsewhere.');
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(file.url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok || response.body === null) throw new Error(`Discord answered ${response.status}`);
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > most) throw tooLarge(file.name, most);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('no-file', 'Discord did not hand over the file. Try again in a minute.');
  }
  return Buffer.concat(parts);
}

function isOfDiscord(address: string, apiBase: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (protocol === 'https:' && discordHosts.includes(host)) return true;
  const api = new URL(apiBase);
  return api.host !== 'discord.com' && protocol === api.protocol && host === api.host;
}

function tooLarge(name: string, most: number): UserError {
  return new UserError(
    'too-large',
    `Expected a file of at most ${Math.floor(most / 1_000_000)} MB; ${escapeText(name)} is larger.`,
  );
}
