import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  APILabelComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';

/** A text file that goes with a message. */
export interface ViewFile {
  name: string;
  contentType: string;
  text: string;
}

/** A Discord message as plain JSON. It never pings: the sender adds `allowed_mentions: { parse: [] }`. */
export interface View {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>[];
  /** Only for an answer: a digest has none. */
  files?: ViewFile[];
}

/** A form that Discord opens over the client: a title and one to five labelled fields. */
export interface Modal {
  /** Begins with the command's name, as a button's does: the command's `submit` gets what is filled in. */
  custom_id: string;
  title: string;
  components: APILabelComponent[];
}

/** A form instead of a message. */
export interface FormView {
  modal: Modal;
  content?: never;
  embeds?: never;
  components?: never;
}
