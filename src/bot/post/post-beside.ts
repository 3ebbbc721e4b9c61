import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type Client,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
} from 'discord.js';
import { UserError } from '../../domain/user-error.ts';
import type { Log } from '../../ops/log.ts';

/** Presses of other cards are forgotten first; a card whose button leads to its message needs no memory. */
const mostRemembered = 1_000;

/** By card and button: where the message is that a press posted; undefined while it is under way. */
const posted = new WeakMap<Client, Map<string, string | undefined>>();

/**
 * Makes what a press on a card's button posts for all, once: two presses at the same moment post one message.
 * @throws UserError with the link of the message when the button was pressed before.
 */
export async function makeOnce<Made>(press: MessageComponentInteraction, make: () => Promise<Made>): Promise<Made> {
  const known = pressesOf(press);
  const key = keyOf(press);
  if (known.has(key)) {
    const link = known.get(key);
    throw new UserError(
      'posted',
      link === undefined ? 'That is being posted already.' : `That is posted already: ${link}`,
    );
  }
  remember(known, key, undefined);
  try {
    return await make();
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

/** Posts a message for all to read beside the card whose button was pressed; the button leads there from then on. */
export async function postBeside(
  press: MessageComponentInteraction,
  message: InteractionReplyOptions,
  log: Log,
): Promise<void> {
  const known = pressesOf(press);
  const key = keyOf(press);
  try {
    const { id, channelId } = await press.followUp(message);
    const link = `https://discord.com/channels/${press.guildId ?? '@me'}/${channelId}/${id}`;
    remember(known, key, link);
    // It is posted in any case, and a second press is told so.
    await press.editReply({ components: leadingThere(press, link) }).catch((error: unknown) => {
      log.warn({ interactionId: press.id, err: error }, 'card.unmarked');
    });
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

function pressesOf({ client }: MessageComponentInteraction): Map<string, string | undefined> {
  const known = posted.get(client) ?? new Map<string, string | undefined>();
  posted.set(client, known);
  return known;
}

function keyOf({ message, customId }: MessageComponentInteraction): string {
  return `${message.id} ${customId}`;
}

function remember(known: Map<string, string | undefined>, key: string, link: string | undefined): void {
  known.set(key, link);
  const [oldest] = known.keys();
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
}

/** The card's components with the pressed button as a link to what it posted. */
function leadingThere({ message, customId }: MessageComponentInteraction, url: string) {
  const link = { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Posted', url } as const;
  return message.components
    .map((row) => row.toJSON())
    .filter((row) => row.type === ComponentType.ActionRow)
    .map((row): APIActionRowComponent<APIComponentInMessageActionRow> => ({
      ...row,
      components: row.components.map((part) => ('custom_id' in part && part.custom_id === customId ? link : part)),
    }));
}
