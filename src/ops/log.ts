import { pino, type DestinationStream, type Logger } from 'pino';

/** A structured log: one event name a line (`digest.sent`, `feed.failed`), everything else as fields. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

const secretPaths = ['token', 'authorization', '*.token', '*.authorization', '*.headers.authorization'];

/** Discord's tokens of interactions and webhooks, which stand in the addresses that its errors repeat. */
const tokenInPath = /\/(interactions|webhooks)\/(\d+)\/[^/?\s"']+/g;

/** A log of JSON lines in which no secret appears. Errors keep their causes. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    redact: { paths: secretPaths, censor: '[secret]' },
    serializers: { err: describeError },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Pino's own account of an error, without the secrets that its fields repeat. */
function describeError(error: Error): unknown {
  const described: unknown = pino.stdSerializers.err(error);
  if (typeof described !== 'object' || described === null) return hideTokens(described);
  return Object.fromEntries(Object.entries(described).map(([name, value]) => [name, hideTokens(value)]));
}

function hideTokens(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(tokenInPath, '/$1/$2/[secret]') : value;
}
