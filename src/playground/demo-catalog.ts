import type { Catalog } from '../domain/source/catalog.ts';
import { factualityLabels, factualityValues, ratedFactualities } from '../domain/source/factuality.ts';
import { leaningLabels, ratedLeanings } from '../domain/source/leaning.ts';
import { mergeFactuality, mergeLeaning, type Rating } from '../domain/source/rating.ts';
import type { Source } from '../domain/source/source.ts';
import type { Topic } from '../domain/story/topic.ts';
import type { Demo, DemoSource } from './demo.ts';
import type { FeedServer } from './feed-server.ts';

const rater = 'Demo Rater';
const ratedOn = '2026-11-01';

/** The demo's sources as a catalog whose feeds are on the server. The invented ratings are by one invented rater. */
export function demoCatalog(
  demo: Demo,
  feedServer: Pick<FeedServer, 'feedUrl'>,
  topics: ReadonlyMap<string, Topic> = new Map(),
): Catalog {
  return {
    sources: new Map(demo.sources.map((source) => [source.id, toSource(source, feedServer.feedUrl(source.id))])),
    topics,
  };
}

function toSource(source: DemoSource, feedUrl: string): Source {
  const ratings = ratingsOf(source);
  return {
    id: source.id,
    name: source.name,
    domains: [source.domain],
    country: source.country,
    language: source.language,
    ownership: {
      kind: source.ownership.kind,
      ...(source.ownership.owner !== undefined && { owner: source.ownership.owner }),
    },
    feeds: [{ url: feedUrl, ...(source.topic !== undefined && { topic: source.topic }) }],
    ratings,
    leaning: mergeLeaning(ratings),
    factuality: mergeFactuality(ratings),
  };
}

function ratingsOf({ id, leaning, factuality }: DemoSource): Rating[] {
  const common = { rater, asOf: ratedOn, url: `https://demo-rater.example/${id}` };
  const ratings: Rating[] = [];
  const side = typeof leaning === 'number' ? ratedLeanings[leaning + 2] : undefined;
  if (side !== undefined && typeof leaning === 'number') {
    ratings.push({ ...common, kind: 'leaning', label: leaningLabels[side], value: leaning });
  }
  const level = ratedFactualities.find((each) => factualityValues[each] === factuality);
  if (level !== undefined) {
    ratings.push({ ...common, kind: 'factuality', label: factualityLabels[level], value: factualityValues[level] });
  }
  return ratings;
}
