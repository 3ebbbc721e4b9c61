import type { APIApplicationCommand } from 'discord-api-types/v10';

const base = { application_id: '1', version: '1', default_member_permissions: null, type: 1 };

/** Commands as Discord lists them: plain, with autocomplete, and with subcommands of every kind of option. */
export const sampleCommands = [
  { ...base, id: '15', name: 'Look at this', type: 3 },
  { ...base, id: '11', name: 'help', description: 'What this bot can do.' },
  {
    ...base,
    id: '12',
    name: 'story',
    description: 'What happened, who says so, and who covers it.',
    options: [{ name: 'story', description: 'A story or any words', type: 3, required: true, autocomplete: true }],
  },
  {
    ...base,
    id: '13',
    name: 'headlines',
    description: 'The stories that most sources cover.',
    options: [
      {
        name: 'topic',
        description: 'Only this topic',
        type: 3,
        choices: [
          { name: 'World', value: 'world' },
          { name: 'Science', value: 'science' },
        ],
      },
    ],
  },
  {
    ...base,
    id: '14',
    name: 'digest',
    description: 'Digests for this server.',
    options: [
      {
        name: 'subscribe',
        description: 'Post a digest to a channel at a local time.',
        type: 1,
        options: [
          { name: 'channel', description: 'Where to post', type: 7, required: true, channel_types: [0, 5, 15] },
          { name: 'time', description: 'Local time, as 08:00', type: 3, required: true },
          { name: 'zone', description: 'IANA time zone', type: 3, required: true, autocomplete: true },
          { name: 'size', description: 'How many stories', type: 4 },
          { name: 'pictures', description: 'Show pictures', type: 5 },
        ],
      },
      { name: 'list', description: 'The digests of this server.', type: 1 },
    ],
  },
  {
    ...base,
    id: '15',
    name: 'keep',
    description: 'Keeps a file.',
    options: [{ name: 'file', description: 'Any file', type: 11, required: true }],
  },
] as unknown as APIApplicationCommand[];
