import { placeByNearest } from '../../cluster/group/place-by-nearest.ts';
import type { Article } from '../../domain/story/article.ts';
import { splitStoryId, type Correction } from '../../domain/guild/correction.ts';
import type { Story } from '../../domain/story/story.ts';

/** A story as a guild's corrections leave it. */
export interface CorrectedGroup {
  /** Of the story that it was, or of the split that made it. */
  id: string;
  /** Its own slug first, then those of stories that went into it. */
  slugs: readonly string[];
  articles: readonly Article[];
}

/**
 * What a guild's corrections, one after the other, make of these stories. Articles that came after a split stand with the
 * part that they are nearest to.
 */
export function replayCorrections(stories: readonly Story[], corrections: readonly Correction[]): CorrectedGroup[] {
  let groups: CorrectedGroup[] = stories.map(({ id, slug, aliases, articles }) => ({
    id,
    slugs: [slug, ...aliases],
    articles,
  }));
  for (const correction of corrections) {
    groups = correction.kind === 'split' ? split(groups, correction) : join(groups, correction);
  }
  return groups;
}

function split(groups: readonly CorrectedGroup[], correction: Correction): CorrectedGroup[] {
  const out = new Set(correction.articleIds);
  const stayed = new Set(correction.otherIds);
  const parted: Article[] = [];
  const rests = groups.map((group) => {
    if (!group.articles.some(({ id }) => out.has(id)) || !group.articles.some(({ id }) => stayed.has(id))) return group;
    const said = new Map<string, boolean>();
    for (const { id } of group.articles) if (out.has(id) || stayed.has(id)) said.set(id, out.has(id));
    const isOut = placeByNearest(group.articles, said, false);
    parted.push(...group.articles.filter(({ id }) => isOut.get(id) === true));
    return { ...group, articles: group.articles.filter(({ id }) => isOut.get(id) !== true) };
  });
  if (parted.length === 0) return nameAfter(groups, correction);
  return [...rests, { id: splitStoryId(correction), slugs: [correction.slug], articles: parted }];
}

/** What everyone reads as a story of its own by now is still found here by the name that the split gave it. */
function nameAfter(groups: readonly CorrectedGroup[], { articleIds, slug }: Correction): CorrectedGroup[] {
  return groups.map((group) =>
    group.articles.some(({ id }) => id === articleIds[0]) ? { ...group, slugs: [...group.slugs, slug] } : group,
  );
}

function join(groups: readonly CorrectedGroup[], { articleIds, otherIds }: Correction): CorrectedGroup[] {
  const holds = ({ articles }: CorrectedGroup, ids: readonly string[]) => articles.some(({ id }) => id === ids[0]);
  const one = groups.find((group) => holds(group, articleIds));
  const other = groups.find((group) => holds(group, otherIds));
  if (one === undefined || other === undefined || one === other) return [...groups];
  const [into, from] = isSplit(one) && !isSplit(other) ? [other, one] : [one, other];
  const joined = { ...into, slugs: [...into.slugs, ...from.slugs], articles: [...into.articles, ...from.articles] };
  return groups.flatMap((group) => {
    if (group === from) return [];
    return [group === into ? joined : group];
  });
}

/** A story that everyone has keeps its name when one that a split made is put back into it. */
function isSplit({ id }: CorrectedGroup): boolean {
  return id.startsWith(splitStoryId({ id: '' }));
}
