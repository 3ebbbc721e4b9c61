import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { UserError } from '../../domain/user-error.ts';
import type { Log } from '../../ops/log.ts';
import { errorView } from '../../views/error-view.ts';
import type { View } from '../../views/view.ts';
import type { Answer } from './command.ts';
import { postBeside } from '../post/post-beside.ts';

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/**
 * How an answer is shown: to all, to the one who asked, in place of the message whose component was pressed or opened the
 * form, or as a message for all beside that one. A form is shown to the one who asked in any case.
 */
export type AnswerMode = 'public' | 'private' | 'update' | 'post';

/** Discord voids an interaction after 3 s; after this long the member sees "thinking..." instead. */
const deferAfter = 1_000;

/**
 * Answers an interaction with the view that `work` makes, in one round trip; defers by itself when the view takes longer
 * than a second. What `work` throws is answered too: a `UserError` as written, a bug by its reference.
 */
export async function answer(
  interaction: Answerable,
  mode: AnswerMode,
  work: () => Answer | Promise<Answer>,
  log: Log,
): Promise<'answered' | 'refused' | 'failed'> {
  let deferral: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    deferral = defer(interaction, mode).catch((error: unknown) => {
      reportLost(error, interaction, log);
    });
  }, deferAfter);
  let outcome: 'answered' | 'refused' | 'failed' = 'answered';
  let shown = mode;
  let view: Answer;
  try {
    view = await work();
    if ('modal' in view && deferral !== undefined) throw lateForm();
  } catch (error) {
    outcome = error instanceof UserError ? 'refused' : 'failed';
    if (outcome === 'failed') log.error({ interactionId: interaction.id, err: error }, 'interaction.failed');
    view = viewOfError(error, interaction.id);
    // A failed press leaves the card as it was; its reader alone is told.
    shown = 'private';
  }
  clearTimeout(timer);
  const show = async (shownView: Answer, shownMode: AnswerMode): Promise<void> => {
    // The card stays as it is until the message is there, and tells its reader alone of what fails.
    if (shownMode === 'post') deferral ??= defer(interaction, mode);
    await deferral;
    if (deferral === undefined) await send(interaction, shownMode, shownView);
    else if (shownMode === 'post' && interaction.isMessageComponent()) {
      await postBeside(interaction, { ...completeView(shownView), files: filesOf(shownView) }, log);
    } else if (isOnCard(mode) && shownMode === 'private') {
      await interaction.followUp({ ...messageOf(shownView, 'private'), files: filesOf(shownView) });
    } else await interaction.editReply({ ...completeView(shownView), attachments: [], files: filesOf(shownView) });
  };
  try {
    await show(view, shown);
    return outcome;
  } catch (error) {
    if (mode !== 'post' && !isRefusedForm(error)) {
      reportLost(error, interaction, log);
      return 'failed';
    }
    log.error({ interactionId: interaction.id, err: error }, 'interaction.failed');
  }
  // Discord refused the view itself, so the interaction still waits for an answer.
  await show(viewOfError(undefined, interaction.id), 'private').catch((error: unknown) => {
    reportLost(error, interaction, log);
  });
  return 'failed';
}

function isRefusedForm(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

function viewOfError(error: unknown, interactionId: string): View {
  return error instanceof UserError
    ? errorView(error.message)
    : errorView('Something went wrong on our side. It has been logged.', interactionId);
}

async function defer(interaction: Answerable, mode: AnswerMode): Promise<void> {
  if (isOnCard(mode) && canUpdate(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply(mode === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

/** A view is Discord's JSON already: `reply` would copy and convert every part of it before posting the same. */
async function send(interaction: Answerable, mode: AnswerMode, view: Answer): Promise<void> {
  const body = responseOf(interaction, mode, view);
  const files = 'modal' in view ? [] : (view.files ?? []);
  await interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    auth: false,
    body,
    ...(files.length > 0
      ? { files: files.map(({ name, contentType, text }) => ({ name, contentType, data: text })) }
      : {}),
  });
  // What `reply` leaves behind: discord.js lets nobody answer twice.
  interaction.replied = true;
}

function responseOf(interaction: Answerable, mode: AnswerMode, view: Answer): APIInteractionResponse {
  if ('modal' in view) return { type: InteractionResponseType.Modal, data: view.modal };
  const isUpdate = mode === 'update' && canUpdate(interaction);
  const files = view.files ?? [];
  const data: APIInteractionResponseCallbackData = {
    ...messageOf(view, mode),
    allowed_mentions: { parse: [] },
    ...(isUpdate || files.length > 0
      ? { attachments: files.map(({ name }, index) => ({ id: String(index), filename: name })) }
      : {}),
  };
  return isUpdate
    ? { type: InteractionResponseType.UpdateMessage, data }
    : { type: InteractionResponseType.ChannelMessageWithSource, data };
}

/** Whether an answer leaves the message as it is whose component was pressed, or replaces it. */
function isOnCard(mode: AnswerMode): boolean {
  return mode === 'update' || mode === 'post';
}

/** A form that a command opened has no message to replace. */
function canUpdate(
  interaction: Answerable,
): interaction is MessageComponentInteraction | ModalMessageModalSubmitInteraction {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

/** Discord takes a form as the first answer alone. */
function lateForm(): UserError {
  return new UserError('late-form', 'That took too long for a form to open. Try again.');
}

function messageOf(view: View, mode: AnswerMode) {
  return { ...completeView(view), ...(mode === 'private' ? { flags: MessageFlags.Ephemeral as const } : {}) };
}

/** Every part is stated, so that an update replaces what stood there before. */
function completeView(view: View) {
  return { content: view.content ?? '', embeds: view.embeds ?? [], components: view.components ?? [] };
}

/** A view's files as discord.js takes them. */
function filesOf({ files = [] }: View) {
  return files.map(({ name, text }) => ({ name, attachment: Buffer.from(text) }));
}

/** A late or second answer can't be mended by answering again (Discord's codes 10062 and 40060). */
function reportLost(error: unknown, interaction: Answerable, log: Log): void {
  const isLate = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
  const ageMs = Date.now() - interaction.createdTimestamp;
  log.error({ interactionId: interaction.id, ageMs, err: error }, isLate ? 'interaction.late' : 'interaction.lost');
}
