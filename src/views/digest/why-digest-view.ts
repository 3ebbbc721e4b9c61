import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { fitView } from '../fit/fit-view.ts';
import type { View } from '../view.ts';

/** Says by which rule a digest's stories were chosen, and from how many feeds. */
export function whyDigestView(feeds: { answered: number; total: number }): View {
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'Why these stories?',
        description: [
          'A story ranks by how many sources report it in their own words, and higher when left, center and right all do.',
          'It loses half its weight with every eight hours without a new article, so that fresh news comes first.',
          'Where a digest is ordered for some topics, countries or languages, its last line says so. Then only stories count that are on one of these topics, that a source of one of these countries reports, and that are told in one of these languages: by a headline and sentences in it, the first language where there are several.',
          `At present ${feeds.answered} of ${countOf(feeds.total, 'feed')} ${feeds.answered === 1 ? 'answers' : 'answer'}.`,
        ].join('\n'),
        footer: { text: 'No reader’s clicks, no advertiser and no language model has a say in it.' },
      },
    ],
  });
}
