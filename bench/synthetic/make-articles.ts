import { createRandom, drawOne, drawRank } from './random.ts';
import { glue, inventName, inventWord } from './words.ts';

/** An invented article, before it has a source and an address. */
export interface SyntheticArticle {
  title: string;
  /** 300 characters, whole sentences but for the last. */
  excerpt: string;
  /** Minutes from the newest article's publication back to this one's. */
  minutesAgo: number;
}

const vocabulary = 20_000;
const names = 8_000;
const excerptLength = 300;
const storyHours = 8;
const spreadHours = 48;

/** The two names that tell a story from others: one that many stories share, and its own. */
export function namesOf(story: number): [shared: string, own: string] {
  const random = createRandom(story);
  return [inventName(drawRank(random, names)), inventName(names + story)];
}

/** The articles of an invented event: they share names and words, each says them in its own way. */
export function makeArticles(story: number, count: number): SyntheticArticle[] {
  const random = createRandom(story);
  const [shared, own] = namesOf(story);
  const words = Array.from({ length: 14 }, () => inventWord(200 + Math.floor(random() * vocabulary)));
  const start = random() * (spreadHours - storyHours);
  const sentence = (): string => {
    const length = 9 + Math.floor(random() * 6);
    const said = Array.from({ length }, () => drawWord(random, words, shared, own)).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  return Array.from({ length: count }, () => {
    const [first, second, third, fourth] = [0, 1, 2, 3].map(() => drawOne(random, words));
    let excerpt = sentence();
    while (excerpt.length < excerptLength) excerpt += ` ${sentence()}`;
    return {
      title: `${shared} ${first} ${second} with ${own} ${third} in ${fourth}`,
      excerpt: `${excerpt.slice(0, excerptLength - 1)}.`,
      minutesAgo: Math.floor((start + random() * storyHours) * 60),
    };
  });
}

function drawWord(random: () => number, words: readonly string[], shared: string, own: string): string {
  const chance = random();
  if (chance < 0.06) return shared;
  if (chance < 0.12) return own;
  if (chance < 0.42) return drawOne(random, words);
  if (chance < 0.75) return drawOne(random, glue);
  return inventWord(drawRank(random, vocabulary));
}
