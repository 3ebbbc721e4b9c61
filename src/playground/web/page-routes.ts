import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ClientRefusal } from '../loopback/act/client-refusal.ts';
import { BadRequest, isActionName, performAction, readPlace, readViewer } from './page-actions.ts';
import type { EventStream } from './page-events.ts';
import { readPageDocument, readPageFile } from './page-files.ts';
import { refuseForeignRequest, securityHeaders } from './page-security.ts';
import type { PageOptions } from './page-options.ts';
import { describeState, takePulse } from './page-state.ts';
import type { VendorPackages } from './page-vendor.ts';

const maximumBody = 64 * 1024;
/** A file of 10 MiB in base64, and what stands around it. */
const maximumUpload = 15 * 1024 * 1024;

export interface PageContext extends PageOptions {
  vendor: VendorPackages;
  events: EventStream;
}

interface Answer {
  status?: number;
  contentType: string;
  body: string;
}

/** Answers one request of the page; never rejects. */
export async function answerPageRequest(
  context: PageContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const importMap = JSON.stringify({ imports: context.vendor.imports });
  for (const [name, value] of Object.entries(securityHeaders(importMap))) response.setHeader(name, value);
  const refusal = refuseForeignRequest(request);
  if (refusal) {
    send(response, { ...json({ error: refusal }), status: 403 });
    return;
  }
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/api/events') {
      context.events.open(readViewer(context.loopback, url.searchParams.get('userId')), response);
      return;
    }
    const answer = await route(context, importMap, request, url);
    send(response, answer ?? { ...json({ error: `Nothing is at ${url.pathname}.` }), status: 404 });
  } catch (error) {
    const status = error instanceof BadRequest || error instanceof ClientRefusal ? 400 : 500;
    send(response, { ...json({ error: error instanceof Error ? error.message : String(error) }), status });
  }
}

async function route(
  context: PageContext,
  importMap: string,
  request: IncomingMessage,
  url: URL,
): Promise<Answer | undefined> {
  const [, area, ...rest] = url.pathname.split('/');
  const name = decodeURIComponent(rest.join('/'));
  if (request.method === 'POST') {
    if (area !== 'api' || !isActionName(name)) return undefined;
    return json(await performAction(context.loopback, context.controls, name, await readJson(request, name)));
  }
  if (request.method !== 'GET') return undefined;
  switch (area) {
    case '':
      return { contentType: 'text/html; charset=utf-8', body: await readPageDocument(importMap) };
    case 'page': {
      const file = await readPageFile(name);
      return file && { contentType: file.contentType, body: file.text };
    }
    case 'vendor': {
      const file = context.vendor.locate(name);
      return file === undefined ? undefined : { contentType: 'text/javascript', body: await readFile(file, 'utf8') };
    }
    case 'api':
      return readApi(context, name, url.searchParams);
    default:
      return undefined;
  }
}

function readApi(context: PageContext, name: string, query: URLSearchParams): Answer | undefined {
  const { loopback, controls } = context;
  switch (name) {
    case 'state':
      return json(describeState(loopback.world, query.get('userId') ?? undefined, takePulse(controls)));
    case 'commands':
      return json(loopback.visibleCommands(readPlace(loopback, Object.fromEntries(query))));
    case 'messages':
      return json(loopback.messagesFor(readPlace(loopback, Object.fromEntries(query))));
    default:
      return undefined;
  }
}

async function readJson(request: IncomingMessage, name: string): Promise<unknown> {
  const parts: Buffer[] = [];
  const most = name === 'upload' ? maximumUpload : maximumBody;
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new BadRequest(`Expected a body of at most ${most} bytes.`);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (cause) {
    throw new BadRequest('Expected a JSON body.', { cause });
  }
}

function json(value: unknown): Answer {
  return { contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function send(response: ServerResponse, { status = 200, contentType, body }: Answer): void {
  response.writeHead(status, { 'content-type': contentType }).end(body);
}
