import {
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APILabelComponent,
  type APISelectMenuOption,
  type ChannelType,
} from 'discord-api-types/v10';
import { limits } from '../limits.ts';
import { cutLine } from '../text/fit-text.ts';
import type { FormView } from '../view.ts';

/** What every field has: the id under which `submit` finds it, and the words above it. */
interface FieldText {
  id: string;
  label: string;
  /** A line of help under the label. */
  description?: string;
}

/** A form of one to five fields; its custom_id begins with the command's name. */
export function formView(customId: string, title: string, ...fields: readonly APILabelComponent[]): FormView {
  const components = fields.slice(0, limits.modalFields);
  return { modal: { custom_id: customId, title: cutLine(title, limits.modalTitle), components } };
}

/** A line to type into, or several with `isLong`; `most` is the longest text that Discord lets a member type. */
export function textField(
  field: FieldText & { value?: string; placeholder?: string; isRequired?: boolean; isLong?: boolean; most?: number },
): APILabelComponent {
  const { id, value = '', placeholder = '', isRequired = true, isLong = false, most = limits.textInput } = field;
  const hint = cutLine(placeholder, limits.textPlaceholder);
  return labelled(field, {
    type: ComponentType.TextInput,
    custom_id: id,
    style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: most,
    required: isRequired,
    ...(value === '' ? {} : { value: Array.from(value).slice(0, most).join('') }),
    ...(hint === '' ? {} : { placeholder: hint }),
  });
}

/** A menu of up to 25 options, of which `least` to `most` are chosen. */
export function choiceField(
  field: FieldText & { options: readonly APISelectMenuOption[]; least?: number; most?: number },
): APILabelComponent {
  const { id, least = 1, most = 1 } = field;
  const options = field.options.slice(0, limits.options).map((option) => ({
    ...option,
    label: cutLine(option.label, limits.optionText),
    ...(option.description === undefined ? {} : { description: cutLine(option.description, limits.optionText) }),
  }));
  return labelled(field, {
    type: ComponentType.StringSelect,
    custom_id: id,
    options,
    ...amount(least, Math.min(most, options.length)),
  });
}

/** A menu of the server's channels of some types, or none of them. */
export function channelField(
  field: FieldText & { channelTypes: ChannelType[]; chosenId?: string | undefined },
): APILabelComponent {
  const { id, channelTypes, chosenId } = field;
  return labelled(field, {
    type: ComponentType.ChannelSelect,
    custom_id: id,
    channel_types: channelTypes,
    ...amount(0, 1),
    ...(chosenId === undefined
      ? {}
      : { default_values: [{ id: chosenId, type: SelectMenuDefaultValueType.Channel as const }] }),
  });
}

/** A menu of the server's roles, of which up to `most` are chosen. */
export function roleField(field: FieldText & { most: number; chosenIds: readonly string[] }): APILabelComponent {
  const { id, most } = field;
  const chosen = field.chosenIds.slice(0, most);
  return labelled(field, {
    type: ComponentType.RoleSelect,
    custom_id: id,
    ...amount(0, most),
    ...(chosen.length === 0
      ? {}
      : { default_values: chosen.map((roleId) => ({ id: roleId, type: SelectMenuDefaultValueType.Role as const })) }),
  });
}

function amount(least: number, most: number) {
  return { min_values: least, max_values: most, required: least > 0 };
}

function labelled({ label, description }: FieldText, component: APILabelComponent['component']): APILabelComponent {
  const help = cutLine(description ?? '', limits.labelDescription);
  return {
    type: ComponentType.Label,
    label: cutLine(label, limits.label),
    ...(help === '' ? {} : { description: help }),
    component,
  };
}
