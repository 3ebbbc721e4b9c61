import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordError, plainError } from '../discord-error.ts';
import type { RequestFault } from '../faults.ts';
import type { RecordedRequest } from '../loopback.ts';
import type { LoopbackState } from '../state.ts';
import { parseBody, readBytes } from './read-body.ts';
import { type RateLimits, tooMany } from './rate-limits.ts';
import type { RequestFaults } from './request-faults.ts';
import { type Answer, matchRoute, type RestRequest } from './route.ts';
import { routes } from './routes.ts';

const prefix = '/api/v10';

export interface RestServer {
  state: LoopbackState;
  limits: RateLimits;
  faults: RequestFaults;
  record(request: RecordedRequest): void;
}

interface Reply extends Answer {
  headers: Record<string, string>;
}

/** Answers one HTTP request as Discord's API, with the faults it was told to commit, and records it. */
export async function serveRequest(server: RestServer, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', server.state.origin());
  const method = request.method ?? 'GET';
  if (method === 'GET' && serveFile(server.state, url.pathname, response)) return;
  const path = url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
  const recorded: RecordedRequest = { method, path: hideToken(path), body: undefined, status: 0 };
  if (url.search) recorded.query = url.search.slice(1);
  const fault = server.faults.take(method, path);
  let reply: Reply | undefined;
  try {
    const bytes = await readBytes(request);
    const { body, files } = await parseBody(bytes, request.headers['content-type'] ?? '');
    recorded.body = body;
    if (!fault || fault.when === 'after') {
      if (!url.pathname.startsWith(`${prefix}/`)) throw plainError(404, 'Not Found');
      reply = route(server, { method, path, url, body, files }, request.headers.authorization);
    }
  } catch (error) {
    reply = toReply(error);
  }
  if (fault) reply = commit(fault, request);
  recorded.status = reply?.status ?? 0;
  server.record(recorded);
  if (reply) send(response, reply);
}

function route(
  { state, limits }: RestServer,
  request: Pick<RestRequest, 'method' | 'path' | 'body' | 'files'> & { url: URL },
  authorization: string | undefined,
): Reply {
  const { method, path, url, body, files } = request;
  const match = matchRoute(routes, method, path);
  if (match === 'wrong-method') throw plainError(405, 'Method Not Allowed');
  if (match && match.route.auth === 'token') return run(false);
  if (authorization !== `Bot ${state.world.token}`) throw plainError(401, 'Unauthorized');
  return run(true);

  function run(isGlobal: boolean): Reply {
    if (typeof match !== 'object') throw plainError(404, 'Not Found');
    const { params } = match;
    const major = params['token'] ?? params['channel'] ?? params['guild'] ?? '';
    const { pattern } = match.route;
    const headers = limits.take({ method, pattern, major, isExempt: !isGlobal });
    try {
      const parsed = { method, path, params, query: url.searchParams, body, files };
      return { ...match.route.run(state, parsed), headers };
    } catch (error) {
      const refused = toReply(error);
      return { ...refused, headers: { ...headers, ...refused.headers } };
    }
  }
}

/** Discord's answer to what was thrown; a bug of the loopback's own is a 500 that names it. */
function toReply(error: unknown): Reply {
  if (error instanceof DiscordError) return { status: error.status, body: error.body, headers: error.headers };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { message: `The loopback itself failed: ${text}`, code: 0 }, headers: {} };
}

/** The answer that a fault gives instead; none if the connection is cut or left hanging. */
function commit(fault: RequestFault, request: IncomingMessage): Reply | undefined {
  if (fault.kind === 'drop') {
    request.socket.destroy();
    return undefined;
  }
  if (fault.kind === 'hang') return undefined;
  if (fault.body) return { status: fault.status, body: fault.body, headers: {} };
  if (fault.status === 429) return toReply(tooMany((fault.retryAfter ?? 1) * 1000, fault.scope ?? 'user', {}));
  if (fault.status >= 500) return { status: fault.status, headers: {} };
  return toReply(plainError(fault.status, fault.status === 401 ? 'Unauthorized' : 'Fault'));
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  if (response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(text ? { 'content-type': 'application/json' } : {}) });
  response.end(text);
}

/** Serves an uploaded attachment, as Discord's content network does. */
function serveFile({ files }: LoopbackState, path: string, response: ServerResponse): boolean {
  const file = files.get(path);
  if (!file) return false;
  response.writeHead(200, { 'content-type': file.contentType || 'application/octet-stream' });
  response.end(file.bytes);
  return true;
}

/** The path with an interaction's token replaced. */
function hideToken(path: string): string {
  return path
    .replace(/^(\/interactions\/[^/]+\/)[^/]+/, '$1token')
    .replace(/^(\/webhooks\/[^/]+\/)[^/]+/, '$1token')
    .replace('%40original', '@original');
}
