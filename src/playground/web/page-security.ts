import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused before anything is read from it, or undefined if it may go on. */
export function refuseForeignRequest(request: IncomingMessage): string | undefined {
  const port = request.socket.localPort ?? 0;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  // A name that an attacker points at 127.0.0.1 arrives with that name in Host: DNS rebinding.
  if (!host || !hosts.includes(host)) return `Expected Host to be ${hosts.join(' or ')}, got ${String(host)}.`;
  if (request.headers['sec-fetch-site'] === 'cross-site') return 'Expected a request of this page, got another site’s.';
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (origin !== `http://${host}`) return `Expected Origin to be http://${host}, got ${String(origin)}.`;
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return `Expected Content-Type application/json, got ${String(request.headers['content-type'])}.`;
  }
  return undefined;
}

/**
 * Headers for every answer. The page's scripts are this server's; the one inline script is the import map, allowed by its
 * hash. `style-src-attr` is open because Lit's styleMap writes style attributes. With trusted types no script of the page
 * can turn text into markup: only Lit's own templates can.
 */
export function securityHeaders(importMap: string): Record<string, string> {
  const hash = createHash('sha256').update(importMap).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: http://127.0.0.1:*",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}
