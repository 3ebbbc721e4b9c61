import type { APIMessage } from 'discord-api-types/v10';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';

/** A story's card with every part that an embed can have, and the rows below it. */
export function makeStoryMessage(now: Date, picture: string): Partial<APIMessage> {
  const seen = Math.floor(now.getTime() / 1000) - 5 * 3600;
  return {
    timestamp: now.toISOString(),
    interaction_metadata: {
      id: '1',
      type: 2,
      user: { id: demo.users.member, username: 'member', global_name: 'A member', discriminator: '0', avatar: null },
      authorizing_integration_owners: {},
    },
    interaction: { id: '1', type: 2, name: 'story', user: { id: demo.users.member } },
    embeds: [
      {
        color: 0xc9a227,
        author: { name: 'via Harbour Post · World · developing' },
        title: 'Syria’s president meets Putin in Moscow over bases and reconstruction',
        url: 'https://harbour-post.example/world/moscow-talks',
        description: [
          '40% of the rated sources lean Left · **175 articles** · 61 independent',
          '',
          '- The two presidents spoke for three hours about the bases at Hmeimim and Tartus. [[1]](https://harbour-post.example/1)',
          '- Damascus repeated its request to extradite the former president. [[2]](https://vereda-sur.example/2)',
          '- Both sides named reconstruction as the next step. [[3]](https://northwire.example/3)',
          '',
          '> “Nothing was signed today, and that is the news,” said an analyst in Beirut.',
          '-# [The Commons Dispatch](https://commons-dispatch.example/4)',
        ].join('\n'),
        fields: [
          {
            name: 'Who covers it',
            value:
              '`L` 🟦🟦🟦🟦⬛⬛⬛⬛⬛⬛ 40% · 18\n`C` ⬜⬜⬜⬛⬛⬛⬛⬛⬛⬛ 33% · 15\n`R` 🟥🟥🟥⬛⬛⬛⬛⬛⬛⬛ 27% · 12\nunrated 16',
          },
          { name: 'Factuality', value: 'very high 4 · high 19 · mostly factual 14', inline: true },
          { name: 'First seen', value: `<t:${seen}:R>`, inline: true },
          { name: 'Updated', value: `<t:${seen + 4 * 3600}:R>`, inline: true },
        ],
        image: { url: picture },
        footer: { text: 'Sentences are the sources’ own. Ratings are raters’ opinions of sources, not of this story.' },
      },
    ],
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: 'Sources', custom_id: 'story:syria-russia:sources:0' },
          { type: 2, style: 2, label: 'Compare', custom_id: 'story:syria-russia:compare' },
          { type: 2, style: 2, label: 'How was this made?', custom_id: 'story:syria-russia:made' },
          { type: 2, style: 5, label: 'Read', url: 'https://harbour-post.example/' },
        ],
      },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'story:pick',
            placeholder: 'More stories',
            options: [
              { label: 'Quake off the coast', value: 'quake', description: '44 articles' },
              { label: 'Central bank holds its rate', value: 'bank', description: '31 articles' },
            ],
          },
        ],
      },
    ],
  } as unknown as Partial<APIMessage>;
}
