import { InteractionResponseType as Response, MessageFlags } from 'discord-api-types/v10';
import { checkList, checkObject } from './check-list.ts';
import { checkChoice, checkInteger } from './check-number.ts';
import { checkText } from './check-text.ts';
import { at, type Field, report } from './field.ts';
import { checkMessage } from './message.ts';
import { checkModal } from './modal.ts';

/** What a callback answers to; a button or select on a message may also update that message. */
export interface CallbackContext {
  kind: 'command' | 'component' | 'modal' | 'autocomplete';
  /** True if there is a message to update: a component's, or a modal's that a component opened. */
  hasMessage: boolean;
  attachmentIds?: readonly string[];
  wasV2?: boolean;
}

/** The callback's type, checked together with its data against what the interaction allows. */
export function checkCallback(field: Field, context: CallbackContext): Response | undefined {
  const type = checkChoice(at(field, 'type'), allowedTypes(context), { required: true });
  const data = at(field, 'data');
  const attachmentIds = context.attachmentIds ?? [];
  if (type === Response.ChannelMessageWithSource) checkMessage(data, { place: 'interaction', attachmentIds });
  if (type === Response.UpdateMessage && checkObject(data)) {
    checkMessage(data, { place: 'edit', attachmentIds, wasV2: context.wasV2 ?? false });
  }
  if (type === Response.DeferredChannelMessageWithSource && checkObject(data)) checkDeferral(data);
  if (type === Response.ApplicationCommandAutocompleteResult) checkChoices(data);
  if (type === Response.Modal) checkModal(data);
  return type;
}

function allowedTypes({ kind, hasMessage }: CallbackContext): Response[] {
  if (kind === 'autocomplete') return [Response.ApplicationCommandAutocompleteResult];
  return [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    ...(hasMessage ? [Response.DeferredMessageUpdate, Response.UpdateMessage] : []),
    ...(kind === 'modal' ? [] : [Response.Modal]),
  ];
}

function checkDeferral(data: Field): void {
  const flags = at(data, 'flags');
  const bits = checkInteger(flags, { min: 0 }) ?? 0;
  if ((bits & ~MessageFlags.Ephemeral) !== 0) {
    report(flags, 'MESSAGE_FLAGS_INVALID', 'Only the EPHEMERAL flag can be set on a deferred response.');
  }
}

function checkChoices(data: Field): void {
  if (!checkObject(data, { required: true })) return;
  for (const choice of checkList(at(data, 'choices'), { required: true, max: 25 })) {
    if (!checkObject(choice, { required: true })) continue;
    checkText(at(choice, 'name'), { required: true, min: 1, max: 100 });
    checkText(at(choice, 'value'), { required: true, max: 100 });
  }
}
