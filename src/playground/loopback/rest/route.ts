import type { LoopbackState } from '../state.ts';

/** A file of a multipart request: `key` is the n of `files[n]`, which an attachment's id refers to. */
export interface UploadedFile {
  key: string;
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** A request as a route gets it: parameters decoded, body parsed. */
export interface RestRequest {
  method: string;
  /** Behind `/api/v10`, without the query. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
  files: readonly UploadedFile[];
}

export interface Answer {
  status: number;
  /** JSON, unless it is a Buffer; undefined sends no body. */
  body?: unknown;
}

export interface Route {
  method: string;
  /** Segments; those starting with a colon are parameters: `/channels/:channel/messages`. */
  pattern: string;
  /** `bot` needs the bot's token in the header; `token` has its own in the path and no global limit. */
  auth: 'bot' | 'token';
  run(state: LoopbackState, request: RestRequest): Answer;
}

/** The parameter of that name. */
export function param(request: RestRequest, name: string): string {
  return request.params[name] ?? '';
}

/** The body as an object; empty where it is none. */
export function bodyOf(request: RestRequest): Record<string, unknown> {
  const { body } = request;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
}

/** The route of that method and path with its parameters; 405 where only the method is wrong, undefined where nothing is. */
export function matchRoute(routes: readonly Route[], method: string, path: string) {
  const segments = path.split('/').map(decode);
  let isKnownPath = false;
  for (const route of routes) {
    const params = matchPattern(route.pattern.split('/'), segments);
    if (!params) continue;
    if (route.method === method) return { route, params };
    isKnownPath = true;
  }
  return isKnownPath ? ('wrong-method' as const) : undefined;
}

function matchPattern(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = segment;
    else if (expected !== segment) return undefined;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
