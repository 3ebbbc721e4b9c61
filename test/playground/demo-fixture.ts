import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DemoArticle, DemoSource } from '../../src/playground/demo.ts';

export const rssSource: DemoSource = {
  id: 'quay-gazette',
  name: 'Quay & Gazette',
  domain: 'quay-gazette.example',
  country: 'GB',
  language: 'en',
  ownership: { kind: 'nonprofit', owner: 'Quay Trust' },
  format: 'rss',
  topic: 'world',
  leaning: -1,
  factuality: 4,
  about: 'News of <one> quay.',
};
export const atomSource: DemoSource = { ...rssSource, id: 'kaiblatt', language: 'de', format: 'atom', leaning: null };
export const jsonSource: DemoSource = { ...rssSource, id: 'lodka', language: 'ru', format: 'json', factuality: null };

export const articles: DemoArticle[] = [
  { path: '/2026/later', title: 'Later', description: '', minutesAgo: -30 },
  {
    path: '/2026/ferry?a=1&b=2',
    title: 'Ferry & “crew” <return>',
    description: '<p>They are <b>back</b> &amp; well.</p>',
    minutesAgo: 60,
    author: 'Night desk',
    image: 'ferry.png',
    topic: 'world',
  },
  { path: '/2026/old', title: 'Old news', description: 'Plain.', minutesAgo: 2_000 },
];

/** A folder in the form of `data/demo/`, removed when the test is over. */
export async function writeDemo(files: Record<string, unknown> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-demo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'articles'));
  await mkdir(join(folder, 'pictures'));
  await writeFile(join(folder, 'pictures/ferry.png'), 'a picture');
  const sources = [rssSource, atomSource, jsonSource];
  const all: Record<string, unknown> = { 'sources.json': sources };
  for (const { id } of sources) all[`articles/${id}.json`] = articles;
  for (const [name, content] of Object.entries({ ...all, ...files })) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
