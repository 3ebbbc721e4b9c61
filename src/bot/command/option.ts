import { ApplicationCommandOptionType } from 'discord-api-types/v10';

/** The kinds of option a command may take, by Discord's numbers. */
export const Type = {
  String: ApplicationCommandOptionType.String,
  Integer: ApplicationCommandOptionType.Integer,
  Number: ApplicationCommandOptionType.Number,
  Boolean: ApplicationCommandOptionType.Boolean,
  Channel: ApplicationCommandOptionType.Channel,
  Role: ApplicationCommandOptionType.Role,
  Attachment: ApplicationCommandOptionType.Attachment,
} as const;

type OptionType = (typeof Type)[keyof typeof Type];

/** A file that a member uploaded: where Discord keeps it, and what it is said to be. */
export interface Attachment {
  id: string;
  name: string;
  url: string;
  /** In bytes. */
  size: number;
  contentType?: string;
}

export interface Choice {
  name: string;
  value: string | number;
}

/** One option of a command, as Discord registers it. */
export interface Option {
  readonly name: string;
  readonly description: string;
  readonly type: OptionType;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  /** Bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** The longest text Discord lets a member type. */
  readonly maxLength?: number;
  /** Discord's channel types that may be picked. */
  readonly channelTypes?: readonly number[];
}

interface ValueByType {
  [ApplicationCommandOptionType.String]: string;
  [ApplicationCommandOptionType.Integer]: number;
  [ApplicationCommandOptionType.Number]: number;
  [ApplicationCommandOptionType.Boolean]: boolean;
  [ApplicationCommandOptionType.Channel]: string;
  [ApplicationCommandOptionType.Role]: string;
  [ApplicationCommandOptionType.Attachment]: Attachment;
}

type ValueOf<Spec extends Option> = Spec extends { choices: readonly { value: infer Value }[] }
  ? Value
  : ValueByType[Spec['type']];

/** The values a command gets, by the names of its options; only required ones are sure to be there. */
export type ValuesOf<Specs extends readonly Option[]> = {
  [Spec in Specs[number] as Spec extends { required: true } ? Spec['name'] : never]: ValueOf<Spec>;
} & {
  [Spec in Specs[number] as Spec extends { required: true } ? never : Spec['name']]?: ValueOf<Spec>;
};
