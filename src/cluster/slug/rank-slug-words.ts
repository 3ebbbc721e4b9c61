import type { Article } from '../../domain/story/article.ts';
import { placeOf, typedPlaceName } from '../words/places.ts';
import { scanWords, type Word } from '../words/scan-words.ts';
import { stopWordsOf } from '../words/stop-words.ts';
import { toAscii } from '../words/to-ascii.ts';

type WordKind = 'place' | 'name' | 'other';

/** People look for a story by the countries in it first, then by names. */
const weights: Readonly<Record<WordKind, number>> = { place: 2.2, name: 1.7, other: 1 };
const sampleSize = 50;
const plainWeight = 0.6;
const fairShare = 0.25;
/** A country that only the excerpts name, of a story whose headlines name it now and then, counts this much a time. */
const excerptPlaceWeight = 0.4;
/** A headline with this share of capitals is in Title Case, where they tell no names. */
const titleCase = 0.75;
/** Two words that stand together in this share of the headlines of the rarer one are one name. */
const togetherShare = 0.6;
/** Two common words that always stand together, so often at least, are one term: "face recognition". */
const fewestTogether = 2;
/** Small words inside of names. */
const joiners = new Set(
  'of de da do das dos del della di du des la le los las el al von van der den bin ibn'.split(' '),
);
/** Those without which nobody types the name: `rio-de-janeiro`, but `bank-england`. */
const typedJoiners = new Set('de da do del di du al el von van bin ibn'.split(' '));
/** "New Mexico" is no part of Mexico. */
const newPlaces = new Set(['mexico', 'england', 'britain']);
/** Languages that begin the names of countries and peoples with a capital, always. */
const capitalised = new Set(['en', 'tr', 'vi', 'id', 'nl']);

/** Words that a headline is full of and nobody looks for: amounts, labels of columns, question words. */
const weak = new Set(
  `million millions billion billions percent dollar dollars euro euros pound pounds thousand hundred people person year years day
  days week weeks month today hour hours live opinion editorial letters essay mailbag monologue column briefing morning evening
  pictures photos video know why how what quiz part update updates one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety watch report reports amid
  millones mil años opinión fotos por-qué millions ans pourquoi photos millionen milliarden prozent warum woche fotos
  milioni anni perché milhões anos почему миллионов процентов мнение фото чому мільйонів думка фото
  milyon yüzde neden günün özeti triệu nghìn người vì-sao`.split(/\s+/),
);

export interface SlugWord {
  /** In ASCII, ready to be typed. */
  text: string;
  /** The word that follows it in most headlines that have it: the two are one name. */
  next?: string;
  /** The small word between the two, where it is typed. */
  joiner?: string;
  /** The two are common words that stand together. */
  isTerm?: boolean;
}

interface Seen {
  kind: WordKind;
  /** Stands at the beginning of a headline, where its capital tells nothing. */
  opens: boolean;
  headlines: number;
  score: number;
  followers: Map<string, Follower>;
}

interface Follower {
  times: number;
  /** With no small word between. */
  direct: number;
  joiner?: string;
}

/** The words of a story's headlines that are worth typing, most telling first; names of several words in order. */
export function rankSlugWords(articles: readonly Article[]): SlugWord[] {
  const strong = rankWords(articles, weak);
  return strong.length >= 2 ? strong : rankWords(articles, new Set());
}

function rankWords(articles: readonly Article[], left: ReadonlySet<string>): SlugWord[] {
  const sample = articles.slice(0, sampleSize);
  const main = mainLanguage(sample);
  const named = properNames(sample);
  const seen = new Map<string, Seen>();
  let counted = 0;
  for (const { title, language } of sample) {
    const code = primary(language);
    if (code === main) counted += 1;
    const typed = readWords(title, code, named, left).filter(({ kind }) => kind === 'place' || code === main);
    for (const [index, { text, kind, opens, isPlain }] of typed.entries()) {
      if (typed.findIndex((one) => one.text === text) < index) continue;
      const word = seen.get(text) ?? { kind, opens, headlines: 0, score: 0, followers: new Map<string, Follower>() };
      word.headlines += 1;
      word.score += weights[kind] * (isPlain ? plainWeight : 1);
      const after = typed[index + 1];
      if (after?.follows === true) countFollower(word.followers, after);
      seen.set(text, word);
    }
  }
  countExcerptPlaces(sample, seen);
  // What one headline of many says is its author's own.
  const fewest = counted >= 6 ? 2 : 1;
  const telling = [...seen].filter(([, { headlines }]) => headlines >= fewest);
  return (telling.length >= 2 ? telling : [...seen])
    .sort(([, one], [, other]) => other.score - one.score)
    .map(([text, word]) => ({ text, ...(nameAfter(word, seen) ?? termAfter(text, word, seen, sample)) }));
}

function countFollower(followers: Map<string, Follower>, { text, joiner }: TypedWord) {
  const known = followers.get(text) ?? { times: 0, direct: 0 };
  const kept = joiner ?? known.joiner;
  const direct = known.direct + (joiner === undefined ? 1 : 0);
  followers.set(text, { times: known.times + 1, direct, ...(kept !== undefined && { joiner: kept }) });
}

/** Country names in excerpts confirm a country that a fair share of the headlines names. */
function countExcerptPlaces(sample: readonly Article[], seen: ReadonlyMap<string, Seen>) {
  for (const { excerpt, language } of sample) {
    const places = readWords(excerpt, primary(language), new Set(), weak).filter(({ kind }) => kind === 'place');
    for (const text of new Set(places.map((place) => place.text))) {
      const word = seen.get(text);
      if (word !== undefined && word.headlines >= sample.length * fairShare) word.score += excerptPlaceWeight;
    }
  }
}

function nameAfter(
  { kind, opens, headlines, followers }: Seen,
  seen: ReadonlyMap<string, Seen>,
): Pick<SlugWord, 'next' | 'joiner'> | undefined {
  // "Tybee" of "Tybee Island": what a name follows at once is most likely part of it.
  if (kind !== 'name' && !opens) return undefined;
  for (const [text, { times, joiner }] of followers) {
    const follower = seen.get(text);
    if (follower?.kind === 'name' && times >= Math.min(headlines, follower.headlines) * togetherShare) {
      return { next: text, ...(joiner !== undefined && typedJoiners.has(joiner) && { joiner }) };
    }
  }
  return undefined;
}

/** "Recognition" after "face": a word that no headline has without the other before it, and that excerpts give together too. */
function termAfter(
  text: string,
  { kind, followers }: Seen,
  seen: ReadonlyMap<string, Seen>,
  sample: readonly Article[],
): Pick<SlugWord, 'next' | 'isTerm'> | undefined {
  if (kind !== 'other') return undefined;
  for (const [next, { direct }] of followers) {
    const follower = seen.get(next);
    if (follower?.kind !== 'other' || direct < fewestTogether || direct < follower.headlines) continue;
    const pair = `${text} ${next}`;
    // A verb after its noun hardly stands in both: what headlines say in the present, texts tell in the past.
    const texts = sample.filter(({ excerpt }) => excerpt.toLowerCase().includes(pair)).length;
    if (texts >= fewestTogether) return { next, isTerm: true };
  }
  return undefined;
}

interface TypedWord {
  text: string;
  kind: WordKind;
  opens: boolean;
  /** A German word without a capital is no noun. */
  isPlain: boolean;
  /** Stands right behind the word before, but for "of" and its kin. */
  follows: boolean;
  /** The last small word between the two. */
  joiner?: string;
}

function readWords(text: string, language: string, named: ReadonlySet<string>, left: ReadonlySet<string>): TypedWord[] {
  const stopWords = stopWordsOf(language);
  const read: TypedWord[] = [];
  let isJoined = false;
  let joiner: string | undefined;
  let previous = '';
  const words = scanWords(text, language);
  for (const [index, word] of words.entries()) {
    isJoined &&= word.follows;
    if (word.kind === 'number' || left.has(word.text)) {
      isJoined = false;
      previous = word.text;
      continue;
    }
    const isNew = previous === 'new' && newPlaces.has(word.text);
    previous = word.text;
    const place = isNew ? undefined : countryOf(word, language);
    // "Rio de Janeiro" and "Bank of England" stay one name over their small words.
    const isInName = words[index - 1]?.capital === true && words[index + 1]?.capital === true;
    // "Bin" is a particle of names in Arabic and Malay, and a thing to put waste in.
    const isJoiner = joiners.has(word.text) && !word.capital && (isInName || stopWords.has(word.text));
    if (place === undefined && (isJoiner || stopWords.has(word.text))) {
      isJoined &&= isJoiner;
      joiner = word.text;
      continue;
    }
    const typed = place === undefined ? (isNew ? `new-${word.text}` : toAscii(word.text)) : typedPlaceName(place);
    if (typed.length < 3 && place === undefined) {
      isJoined = false;
      continue;
    }
    const isCountry = place !== undefined && !place.startsWith('@');
    const kind = isCountry ? 'place' : named.has(word.text) ? 'name' : 'other';
    const isPlain = language === 'de' && !word.capital && kind === 'other';
    // What opens a headline is part of a name only when the name follows at once.
    const before = read.at(-1);
    const follows = isJoined && (joiner === undefined || before?.opens !== true);
    const opens = word.opens && word.capital && kind === 'other';
    read.push({ text: typed, kind, opens, isPlain, follows, ...(follows && joiner !== undefined && { joiner }) });
    isJoined = true;
    joiner = undefined;
  }
  return read;
}

/** The words that stand with a capital inside of sentences, and hardly ever without. */
function properNames(sample: readonly Article[]): Set<string> {
  const balance = new Map<string, number>();
  for (const { title, excerpt, language } of sample) {
    // Every German noun has a capital.
    if (primary(language) === 'de') continue;
    for (const text of [title, excerpt]) {
      const words = scanWords(text, primary(language)).filter(({ kind }) => kind === 'word');
      const capitals = words.filter(({ capital }) => capital).length;
      if (words.length > 3 && capitals >= words.length * titleCase) continue;
      for (const word of words) {
        if (!word.capital) balance.set(word.text, (balance.get(word.text) ?? 0) - 1);
        else if (!word.opens) balance.set(word.text, (balance.get(word.text) ?? 0) + 1);
      }
    }
  }
  return new Set([...balance].flatMap(([text, count]) => (count > 0 ? [text] : [])));
}

/** Beirut begins as Peru does. */
const notPlaces = new Set(['بيروت']);
const ownNames = new Map<string, Intl.DisplayNames>();
const foreignNames = ['en', 'de', 'es', 'fr', 'it', 'pt', 'sv', 'nl', 'tr', 'pl'];

/** The country that a word names in its own language: "island" is Iceland to Germans only. */
function countryOf(word: Word, language: string): string | undefined {
  if (notPlaces.has(word.text)) return undefined;
  // Arabic joins "and", "in" and "for" to the word.
  const place = placeOf(word.text) ?? placeOf(word.text.replace(/^[وفبل](?=\p{Script=Arabic}{4})/u, ''));
  if (place === undefined || place.startsWith('@') || word.acronym || !/^\p{Script=Latin}+$/u.test(word.text))
    return place;
  if (capitalised.has(language) && !word.capital) return undefined;
  const own = nameOf(place, language);
  const isForeign = foreignNames.some((other) => nameOf(place, other) === word.text);
  return isForeign && own !== word.text && own.slice(0, 4) !== word.text.slice(0, 4) ? undefined : place;
}

function nameOf(code: string, language: string): string {
  let names = ownNames.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames(/^[a-z]{2,3}$/.test(language) ? language : 'en', { type: 'region' });
    ownNames.set(language, names);
  }
  return (names.of(code) ?? '').toLowerCase();
}

/** English when a fair share of the articles is in it, as most who ask type it; else the language of most. */
function mainLanguage(articles: readonly Article[]): string {
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(primary(language), (counts.get(primary(language)) ?? 0) + 1);
  if ((counts.get('en') ?? 0) >= articles.length * fairShare) return 'en';
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'und';
}

function primary(language: string): string {
  return language.split('-')[0] ?? 'und';
}
