import { z } from 'zod';
import type { Actor, Loopback } from '../loopback/loopback.ts';
import { findUser } from '../loopback/world.ts';
import type { PageAnswers, PageRequests, Report } from './page/contract.ts';
import type { PlaygroundControls } from './playground-controls.ts';
import { takePulse } from './page-state.ts';
import { isVisible } from './page-visibility.ts';

const id = z.string().regex(/^\d{1,20}$/, 'expected a snowflake');
const place = z.object({ userId: id, channelId: id, guildId: id.optional() });
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const customId = z.string().min(1).max(100);

const schemas = {
  slash: place.extend({ command: z.string().min(1), options }),
  upload: place.extend({ name: z.string().min(1).max(260), contentType: z.string().max(200), base64: z.base64() }),
  complete: place.extend({ command: z.string().min(1), options, focused: z.string() }),
  pick: place.extend({ messageId: id, command: z.string().min(1) }),
  say: place.extend({ content: z.string().min(1).max(2000) }),
  press: place.extend({ messageId: id, customId }),
  select: place.extend({ messageId: id, customId, values: z.array(z.string()) }),
  modal: place.extend({ customId, fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
  dismiss: place.extend({ messageId: id }),
  advance: place.extend({
    milliseconds: z
      .number()
      .int()
      .min(1)
      .max(31 * 86_400_000),
  }),
  digest: place,
  publish: place,
  feed: place,
  access: place,
};

/** Raised for a request that the page itself would not make; the message says what was expected. */
export class BadRequest extends Error {
  override name = 'BadRequest' as const;
}

/** True if `/api/<name>` takes a POST. */
export function isActionName(name: string): name is keyof PageRequests {
  return Object.hasOwn(schemas, name);
}

/**
 * Does what the page asked for and resolves with the answer to send.
 * @throws BadRequest if the body does not fit, or the user is not where they say.
 */
export async function performAction(
  loopback: Loopback,
  controls: PlaygroundControls,
  name: keyof PageRequests,
  body: unknown,
): Promise<PageAnswers[keyof PageAnswers]> {
  const report = async (work: Promise<string>): Promise<Report> => ({ report: await work, ...takePulse(controls) });
  const read = <Name extends keyof PageRequests>(of: Name) => readBody(loopback, of, body);
  switch (name) {
    case 'slash': {
      const { command, options, ...actor } = read(name);
      return loopback.slash(actor, command, options);
    }
    case 'upload': {
      const { name: filename, contentType, base64, ...actor } = read(name);
      return { id: loopback.upload(actor, { name: filename, contentType, bytes: Buffer.from(base64, 'base64') }) };
    }
    case 'complete': {
      const { command, options, focused, ...actor } = read(name);
      return loopback.complete(actor, command, options, focused);
    }
    case 'pick': {
      const { messageId, command, ...actor } = read(name);
      return loopback.pick(actor, messageId, command);
    }
    case 'say': {
      const { content, ...actor } = read(name);
      loopback.say(actor, content);
      return {};
    }
    case 'press': {
      const { messageId, customId, ...actor } = read(name);
      return loopback.press(actor, messageId, customId);
    }
    case 'select': {
      const { messageId, customId, values, ...actor } = read(name);
      return loopback.select(actor, messageId, customId, values);
    }
    case 'modal': {
      const { customId, fields, ...actor } = read(name);
      return loopback.submitModal(actor, customId, fields);
    }
    case 'dismiss': {
      const { messageId, ...actor } = read(name);
      loopback.dismiss?.(actor, messageId);
      return {};
    }
    case 'advance': {
      const { milliseconds } = read(name);
      await controls.advanceClock(milliseconds);
      return report(Promise.resolve(`The clock moved forward by ${Math.round(milliseconds / 3_600_000)} h.`));
    }
    case 'digest':
      return report(controls.postDigestNow(read(name)));
    case 'publish':
      read(name);
      return report(controls.publishNext());
    case 'feed':
      read(name);
      return report(controls.toggleFeed());
    case 'access':
      return report(controls.toggleAccess(read(name)));
  }
}

/** The place in a query string or body, checked against the world. */
export function readPlace(loopback: Loopback, value: unknown): Actor {
  const parsed = place.safeParse(value);
  if (!parsed.success) throw new BadRequest(z.prettifyError(parsed.error));
  return checkPlace(loopback, withoutUndefined(parsed.data));
}

/** The id of the user who looks, checked against the world. */
export function readViewer({ world }: Loopback, userId: string | null): string {
  if (userId !== null && findUser(world, userId)) return userId;
  throw new BadRequest(`Expected userId to be the id of a user, got ${String(userId)}.`);
}

function readBody<Name extends keyof PageRequests>(loopback: Loopback, name: Name, body: unknown): PageRequests[Name] {
  const parsed = schemas[name].safeParse(body);
  if (!parsed.success) throw new BadRequest(z.prettifyError(parsed.error));
  const request = withoutUndefined(parsed.data) as PageRequests[Name];
  checkPlace(loopback, request);
  return request;
}

function checkPlace<Where extends Actor>({ world }: Loopback, actor: Where): Where {
  if (!findUser(world, actor.userId)) throw new BadRequest(`Expected the id of a user, got ${actor.userId}.`);
  if (!isVisible(world, actor.userId, actor.channelId)) {
    throw new BadRequest(`Expected a channel that user ${actor.userId} sees, got ${actor.channelId}.`);
  }
  return actor;
}

function withoutUndefined<Value extends { guildId?: string | undefined }>(
  value: Value,
): Omit<Value, 'guildId'> & { guildId?: string } {
  const { guildId, ...rest } = value;
  return guildId === undefined ? rest : { ...rest, guildId };
}
