import type { Readable, Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** The body is larger than a feed may be. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** The body is compressed in a way that was not asked for. */
export class UnknownEncodingError extends Error {
  override readonly name = 'UnknownEncodingError';
}

/** Encodings that {@link readBody} undoes. */
export const acceptedEncodings = 'gzip, deflate, br';

/**
 * Reads and decompresses a body.
 *
 * @throws BodyTooLargeError as soon as more than `maxBytes` came, counted after decompression: a small gzip may hold
 * gigabytes. @throws UnknownEncodingError
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const encodings = (contentEncoding ?? '').toLowerCase().split(',');
  const steps = encodings.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (steps.length > 2) throw new UnknownEncodingError(`a body compressed ${steps.length} times over`);

  const streams: Readable[] = [body];
  let stream = body;
  for (const step of steps.reverse()) {
    const first = step === 'deflate' ? await peek(stream) : undefined;
    const next = openDecompressor(step, first);
    // Errors of an earlier stream must end the later ones; `pipe` alone would leave them waiting.
    stream.on('error', (error) => next.destroy(error));
    stream = stream.pipe(next);
    streams.push(stream);
  }

  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new BodyTooLargeError(`more than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  } finally {
    for (const each of streams) each.destroy();
  }
}

function openDecompressor(encoding: string, first: number | undefined): Transform {
  // A body cut off in the middle is still read as far as it goes.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(lenient);
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    case 'deflate':
      // RFC 9110 means zlib by "deflate", several servers send the bare stream. 8 is zlib's method number.
      return first === undefined || (first & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient);
    default:
      throw new UnknownEncodingError(`a body compressed as ${encoding.slice(0, 40)}`);
  }
}

/** The first byte, left in the stream. */
async function peek(stream: Readable): Promise<number | undefined> {
  for (;;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk !== null) {
      stream.unshift(chunk);
      return chunk[0];
    }
    if (stream.readableEnded || stream.destroyed) return undefined;
    await new Promise<void>((resolve, reject) => {
      stream.once('readable', resolve).once('close', resolve).once('error', reject);
    });
  }
}
