import type { Material } from './compose-stories.ts';
import type { Row } from './read-rows.ts';

/** Sentences of this many characters at least say something of their own. */
const minSentence = 40;
const sentenceEnd = /(?<=[.!?…]["”’']?)\s+(?=\p{Lu}|["“‘])/u;

/** Short reports: any of their sentences may open one. */
export function materialsOfReports(rows: readonly Row[]): Material[] {
  const stories = new Map<string, { language: string; sentences: Set<string> }>();
  for (const { cluster, lang, title, text } of rows) {
    const story = stories.get(cluster ?? '') ?? { language: lang, sentences: new Set() };
    for (const sentence of [title, ...splitSentences(text)]) story.sentences.add(sentence);
    stories.set(cluster ?? '', story);
  }
  return [...stories].map(([label, { language, sentences }]) => {
    return { label, language, leads: [...sentences], passages: [...sentences] };
  });
}

export interface FullStory {
  id: string;
  lang: string;
  headline: string;
  refs: string[];
  docs: { title: string; desc: string; text: string }[];
}

/** Full texts with summaries: titles, descriptions and summaries tell the event, the texts go on from there. */
export function materialsOfTexts(stories: readonly FullStory[]): Material[] {
  return stories.map(({ id, lang, headline, refs, docs }) => {
    const openings = [headline, ...docs.flatMap(({ title, desc }) => [title, desc])];
    const leads = [...openings, ...refs.flatMap((ref) => splitSentences(ref).slice(0, 4))];
    return { label: id, language: lang, leads, passages: docs.flatMap(({ text }) => cutPassages(text)) };
  });
}

function splitSentences(text: string): string[] {
  return text.split(sentenceEnd).filter((sentence) => sentence.length >= minSentence);
}

/** Two sentences each. */
function cutPassages(text: string): string[] {
  const sentences = splitSentences(text);
  return sentences.flatMap((sentence, at) => (at % 2 === 0 ? [`${sentence} ${sentences[at + 1] ?? ''}`.trim()] : []));
}
