import { pino, type DestinationStream, type Logger } from 'pino';

/** A structured log: one event name a line (`digest.sent`, `feed.failed`), everything else as fields. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

const secretPaths = ['token', 'authorization', '*.token', '*.authorization', '*.headers.authorization'];

/** A log of JSON lines in which no secret appears. Errors keep their causes. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    redact: { paths: secretPaths, censor: '[secret]' },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
