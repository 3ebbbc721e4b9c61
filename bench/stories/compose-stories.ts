import { hour } from '../../src/domain/clock.ts';
import { createRandom, drawOne } from '../synthetic/random.ts';
import type { LabelledArticle } from './labelled-article.ts';

/** What was written about one event: sentences that tell it, and passages that go on from there. */
export interface Material {
  label: string;
  language: string;
  leads: readonly string[];
  passages: readonly string[];
}

export interface Composition {
  seed: number;
  /** How many articles are made of a story's material, from and to; how many exactly differs from story to story. */
  size: (material: Material, random: () => number) => number;
  /** Days over which stories begin. */
  days: number;
  /** Mean hours from a story's beginning to an article, one of these for each story. */
  meanHours: readonly number[];
}

const sourceCount = 80;
const feedLength = 300;
/** How often a sentence or a passage is used at most: agencies are copied, but not by everybody. */
const uses = 4;

/**
 * Large stories made of real sentences: each article opens with a sentence that some report opens with, often abridged, and goes on
 * with another's. It stands for large stories as long as we have none that people labelled.
 */
export function composeStories(materials: readonly Material[], composition: Composition): LabelledArticle[] {
  const random = createRandom(composition.seed);
  return materials.flatMap((material) => {
    const begins = Date.parse('2026-01-01T00:00:00Z') + random() * composition.days * 24 * hour;
    const mean = drawOne(random, composition.meanHours);
    const leads = createSupply(material.leads, random);
    const passages = createSupply(material.passages, random);
    const count = Math.min(composition.size(material, random), material.leads.length * uses);
    return Array.from({ length: count }, (_, number) => {
      const title = abridge(leads(), random);
      const rest = passages();
      const excerpt = rest === title ? '' : random() < 0.4 ? `${abridge(leads(), random)} ${rest}` : rest;
      const publishedAt = new Date(begins - Math.log(1 - random()) * mean * hour);
      const article = {
        id: `${material.label}-${number}`,
        sourceId: `composed-${Math.floor(random() * sourceCount)}`,
        url: `https://feeds.example/${material.label}-${number}`,
        title,
        excerpt: excerpt.slice(0, feedLength),
        language: material.language,
        publishedAt,
        firstSeenAt: publishedAt,
      };
      return { article, label: material.label };
    });
  });
}

/** Gives texts of the list in turn, each time in another order. */
function createSupply(texts: readonly string[], random: () => number): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = shuffle(texts, random);
    return left.pop() ?? '';
  };
}

function shuffle(texts: readonly string[], random: () => number): string[] {
  return texts
    .map((text) => ({ text, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ text }) => text);
}

/** The whole text, or half of it and more from either end. */
function abridge(text: string, random: () => number): string {
  const words = text.split(' ');
  const kept = Math.max(Math.min(6, words.length), Math.round(words.length * (0.5 + random())));
  if (kept >= words.length) return text;
  return random() < 0.7 ? words.slice(0, kept).join(' ') : words.slice(-kept).join(' ');
}
