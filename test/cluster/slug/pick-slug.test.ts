import { describe, expect, it } from 'vitest';
import { pickSlug } from '../../../src/cluster/slug/pick-slug.ts';
import type { Article } from '../../../src/domain/story/article.ts';

const free = () => false;

function articlesOf(titles: readonly string[], language = 'en', excerpt = ''): Article[] {
  return titles.map((title, index) => ({
    id: `a${index}`,
    sourceId: `source-${index}`,
    url: `https://source-${index}.example/`,
    title,
    excerpt,
    language,
    publishedAt: new Date(Date.UTC(2026, 10, 23, index)),
    firstSeenAt: new Date(Date.UTC(2026, 10, 23, index)),
  }));
}

describe('pickSlug', () => {
  it('names the countries first, in English, whatever the language', () => {
    const titles = ['La Turquie et la Grèce reprennent leurs pourparlers', 'Grèce et Turquie : pourparlers repris'];
    expect(pickSlug(articlesOf(titles, 'fr'), free)).toBe('turkey-greece');
  });

  it('keeps the order of the headlines among equals', () => {
    expect(pickSlug(articlesOf(['Flood and fire at the coast', 'Flood, then fire']), free)).toBe('flood-fire');
  });

  it.each([
    ['rio-de-janeiro-heat', ['Heat in Rio de Janeiro', 'Beaches of Rio de Janeiro close', 'Rio de Janeiro heat']],
    ['omar-bin-salim-arrested', ['Police: Omar bin Salim arrested', 'Salim arrested', 'Court frees Omar bin Salim']],
    ['tarnby-sea', ['The sea of Tarnby', 'At sea off Tarnby']],
    ['tarnby-bin', ['Strike of Tarnby bin lorries', 'In Tarnby bin lorries stand still']],
  ])('keeps the small word inside of a name: %s', (slug, titles) => {
    expect(pickSlug(articlesOf(titles), free)).toBe(slug);
  });

  it('keeps two common words together that mean little apart', () => {
    const titles = [
      'Court bars face recognition',
      'Lawyers on face cameras after Strasbourg ruling',
      'What the Strasbourg ruling on face recognition means',
      'Judges and face cameras',
    ];
    const excerpt = 'Police may no longer use face recognition at rallies.';
    expect(pickSlug(articlesOf(titles, 'en', excerpt), free)).toBe('face-recognition');
    expect(pickSlug(articlesOf(titles), free)).toBe('face-strasbourg');
  });

  it('passes over a country that only the excerpts mention', () => {
    const excerpt = 'The trial ran in Kenya and Brazil.';
    const slug = pickSlug(articlesOf(['Dengue vaccine works', 'One dose of dengue vaccine'], 'en', excerpt), free);
    expect(slug).toBe('dengue-vaccine');
  });

  it('writes other scripts in ASCII', () => {
    expect(pickSlug(articlesOf(['Пожар в Перми', 'Пожар в Перми тушат'], 'ru'), free)).toMatch(
      /^[a-z0-9]+(-[a-z0-9]+)+$/,
    );
  });

  it('adds a word before it adds a number when a slug is taken', () => {
    const articles = articlesOf(['Peru earthquake kills dozens', 'Peru earthquake: dozens missing']);
    expect(pickSlug(articles, free)).toBe('peru-earthquake');
    expect(pickSlug(articles, (slug) => slug === 'peru-earthquake')).toBe('peru-earthquake-dozens');
    expect(pickSlug(articles, (slug) => !/\d$/.test(slug))).toBe('peru-earthquake-2');
  });

  it('finds a slug even for a headline without words', () => {
    expect(pickSlug(articlesOf(['…', '!!!']), free)).toBe('story');
  });

  it('never exceeds 60 characters', () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    expect(pickSlug(articlesOf([`${long} ${long}2`]), free).length).toBeLessThanOrEqual(60);
  });
});
