import { describe, expect, it } from 'vitest';
import { createFeedBoilerplate } from '../../../src/cluster/words/feed-boilerplate.ts';

describe('createFeedBoilerplate', () => {
  it('takes an ending off titles once a source has shown that it is its habit', () => {
    const boilerplate = createFeedBoilerplate();
    const titles = ['One', 'Two', 'Three', 'Four'].map(
      (title) => boilerplate.clean('s', `${title} | Daily Example`, '').title,
    );
    expect(titles).toEqual(['One | Daily Example', 'Two | Daily Example', 'Three | Daily Example', 'Four']);
    expect(boilerplate.clean('other', 'Five | Daily Example', '').title).toBe('Five | Daily Example');
  });

  it('takes sentences off that a source ends every text with', () => {
    const boilerplate = createFeedBoilerplate();
    const last = ['A dam broke.', 'A bank fell.', 'A cat sang.', 'A tree grew.'].map(
      (text) => boilerplate.clean('s', 'Title', `${text} Sign up for our letter.`).excerpt,
    );
    expect(last[0]).toBe('A dam broke. Sign up for our letter.');
    expect(last[3]).toBe('A tree grew.');
  });

  it('takes off what feed software adds', () => {
    const boilerplate = createFeedBoilerplate();
    expect(boilerplate.clean('s', 'T', 'A dam broke. The post A dam broke appeared first on Example.').excerpt).toBe(
      'A dam broke.',
    );
    expect(boilerplate.clean('s', 'T', 'Ein Damm brach. Weiterlesen …').excerpt).toBe('Ein Damm brach.');
  });

  it.each([
    'Live: goals',
    'Opinion | Bridges',
    'Photos: snow',
    'Мнение: мосты',
    'رأي: الجسور',
    'Pictures of the week: a cloud',
    'The week in strikes: lorries',
    'Opinión: puentes',
    '社説：橋',
    'Your Monday briefing',
    'News round-up: bridges',
    'Storm hits the coast – live',
    'Storm hits the coast: live updates',
    'Goals and tears - as it happened',
    'EN DIRECTO: puentes',
    'DIRECT. Les ponts',
    'L’édito : les ponts',
    '+++ Liveblog: Brücken +++',
    'In diretta: ponti',
    'Opinião | Pontes',
    'Фото дня',
    'Наживо: мости',
    'فيديو.. الجسور',
    'یادداشت: پل‌ها',
    'דעות | גשרים',
    'राय: पुल',
    'CANLI: köprüler',
    'Köşe yazısı: köprüler',
    '评论丨桥',
    '【社説】橋',
    '[사설] 다리',
    'Trực tiếp: cầu',
  ])('knows %j as a column', (title) => {
    expect(createFeedBoilerplate().clean('s', title, '').isColumn).toBe(true);
  });

  it.each([
    ['Live: every goal', 'every goal'],
    ['Photos of the week: a cloud', 'a cloud'],
    ['DIRECT. Le sommet', 'Le sommet'],
    ['社説：橋', '橋'],
    ['评论丨桥', '桥'],
    ['【社説】橋を守る', '橋を守る'],
    ['Gale: harbour shut – live', 'Gale: harbour shut'],
    ['Opinion', 'Opinion'],
    ['Gale: harbour shut', 'Gale: harbour shut'],
  ])('takes the label off %j', (title, own) => {
    expect(createFeedBoilerplate().clean('s', title, '').title).toBe(own);
  });

  it.each([
    'Live cattle prices fall',
    'Photographer wins prize',
    'Opinionated bot speaks',
    'Watchdog bites',
    'Direct flights resume',
    'Concert goes live',
    'The bridge they live: a visit',
  ])('decides by whole words: %j', (title) => {
    expect(createFeedBoilerplate().clean('s', title, '').isColumn).toBe(false);
  });
});
