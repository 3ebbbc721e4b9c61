import type { IncomingMessage } from 'node:http';
import { knownError } from '../discord-error.ts';
import type { UploadedFile } from './route.ts';

const mebibyte = 1024 * 1024;
/** discord.md 1.1: 10 MiB for a file, 25 MiB for a request. */
const fileLimit = 10 * mebibyte;
const requestLimit = 25 * mebibyte;

export interface ParsedBody {
  body: unknown;
  files: UploadedFile[];
}

/** The request's bytes. Throws 40005 above 25 MiB, once all have arrived, so that the client reads the answer. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= requestLimit) chunks.push(chunk);
  }
  if (size > requestLimit) throw knownError(40005);
  return Buffer.concat(chunks);
}

/** The body from JSON or from a multipart form with `payload_json` and `files[n]`. Throws 50109 for broken JSON. */
export async function parseBody(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data')) return { body: parseJson(bytes.toString('utf8')), files: [] };
  const form = await readForm(bytes, contentType);
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') body = parseJson(value);
      continue;
    }
    const content = Buffer.from(await value.arrayBuffer());
    if (content.length > fileLimit) throw knownError(40005);
    const key = /^files\[(\d+)\]$/.exec(name)?.[1] ?? String(files.length);
    files.push({ key, name: value.name, contentType: value.type, bytes: content });
  }
  return { body, files };
}

async function readForm(bytes: Buffer, contentType: string) {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated for untrusted uploads; these are our own
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw knownError(50109);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw knownError(50109);
  }
}
