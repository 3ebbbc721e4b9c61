import { randomBytes } from 'node:crypto';
import { type APIApplicationCommand, type InteractionType, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { hour } from '../../../domain/clock.ts';
import { setDeadline } from '../deadline.ts';
import type { Actor } from '../loopback.ts';
import { channelPermissions, guildPermissions } from '../permissions.ts';
import type { Interaction, LoopbackState, Outcome, Owners } from '../state.ts';
import { toChannel } from '../wire/channel.ts';
import { toMember, toUser } from '../wire/user.ts';
import type { World } from '../world.ts';
import { findInstalls } from './find-installs.ts';
import { contextOf, findPlace, type Place } from './place.ts';

const firstAnswerWithin = 3000;
const noAnswer = 'The application did not respond';

/** What differs between kinds of interaction; the rest is told by who acts where. */
export interface InteractionDraft {
  type: InteractionType;
  kind: Interaction['kind'];
  data: unknown;
  /** Further fields of the payload: the message of a component. */
  extra?: Record<string, unknown>;
  command?: APIApplicationCommand;
  targetId?: string;
  source?: { channelId: string; messageId: string };
  trigger?: Interaction;
}

/** Sends INTERACTION_CREATE and resolves with the first answer, or with a failure three seconds later. */
export function sendInteraction(state: LoopbackState, actor: Actor, draft: InteractionDraft): Promise<Outcome> {
  const place = findPlace(state.world, actor);
  const { type, kind, command, targetId, source, trigger } = draft;
  return new Promise((resolve) => {
    const interaction: Interaction = {
      id: state.nextId(),
      token: randomBytes(48).toString('base64url'),
      kind,
      actor,
      createdAt: state.clock(),
      state: 'open',
      type,
      owners: ownersOf(state.world, place, draft),
      followUps: 0,
      ...(command ? { command: { name: command.name, type: command.type } } : {}),
      ...(targetId === undefined ? {} : { targetId }),
      ...(source ? { source } : {}),
      ...(trigger ? { trigger } : {}),
      isThinking: false,
      isEphemeral: false,
      settle: (outcome) => {
        cancel();
        resolve(outcome);
      },
    };
    const cancel = setDeadline(state.clock, firstAnswerWithin, () => {
      interaction.state = 'void';
      state.emit({ type: 'interaction.failed', userId: actor.userId, channelId: actor.channelId, reason: noAnswer });
      resolve({ kind: 'failed', reason: noAnswer });
    });
    forgetOld(state);
    state.interactions.set(interaction.token, interaction);
    const { id, token } = interaction;
    const payload = {
      ...describePlace(state, place),
      authorizing_integration_owners: interaction.owners,
      id,
      token,
      type,
      data: draft.data,
      ...draft.extra,
    };
    state.dispatch('INTERACTION_CREATE', payload, place.guild?.id);
  });
}

/** A command acts for whoever installed it here; a component or a modal for those for whom its message was made. */
function ownersOf(world: World, place: Place, { command, source, trigger }: InteractionDraft): Owners {
  if (command) return findInstalls(world, place, command);
  if (trigger) return trigger.owners;
  const message = place.channel.messages.find((entry) => entry.message.id === source?.messageId)?.message;
  const made = message?.interaction_metadata?.authorizing_integration_owners as Owners | undefined;
  return made ?? { 0: place.guild?.id ?? '0' };
}

/** Drops interactions an hour old, long after their tokens: the map is ordered by age. */
function forgetOld({ interactions, clock }: LoopbackState): void {
  for (const [token, { createdAt }] of interactions) {
    if (clock().getTime() - createdAt.getTime() < hour) return;
    interactions.delete(token);
  }
}

function describePlace({ world }: LoopbackState, place: Place): Record<string, unknown> {
  const { user, guild, member, channel, permissions } = place;
  const common = {
    application_id: world.application.id,
    version: 1,
    channel_id: channel.id,
    channel: { ...toChannel(world, channel), permissions: String(permissions) },
    locale: user.locale,
    app_permissions: String(channelPermissions(world, world.botId, channel)),
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  if (!guild || !member) {
    return {
      ...common,
      user: toUser(user),
      context: contextOf(place),
    };
  }
  const isAdministrator = (guildPermissions(guild, user.id) & Bits.Administrator) !== 0n;
  return {
    ...common,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: {
      ...toMember(member),
      user: toUser(user),
      permissions: String(isAdministrator ? guildPermissions(guild, user.id) : permissions),
    },
    context: contextOf(place),
  };
}
