/**
 * What Discord accepts of a message, in code points after trimming; the rest of the code asks here.
 * @see https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 * @see https://docs.discord.com/developers/components/reference
 */
export const limits = {
  content: 2000,
  embeds: 10,
  /** Over all embeds of a message: titles, descriptions, field names and values, footers and authors. */
  embedTotal: 6000,
  title: 256,
  author: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  url: 2048,
  rows: 5,
  buttonsPerRow: 5,
  customId: 100,
  buttonLabel: 80,
  linkButtonUrl: 512,
  options: 25,
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  modalFields: 5,
  label: 45,
  labelDescription: 100,
  textInput: 4000,
  textPlaceholder: 100,
  files: 10,
} as const;
