import { describe, expect, it } from 'vitest';
import { readScope, suggestScope } from '../../../src/app/digest/read-scope.ts';
import type { Source } from '../../../src/domain/source/source.ts';
import { exampleCatalog } from '../../views/example-catalog.ts';

const [wire] = exampleCatalog.sources.values();
const sourceOf = (id: string, changes: Partial<Source>): [string, Source] => [id, { ...wire!, id, ...changes }];
const catalog = {
  ...exampleCatalog,
  sources: new Map([
    sourceOf('a', { country: 'GB', language: 'en' }),
    sourceOf('b', { country: 'AT', language: 'de' }),
    sourceOf('c', { country: 'AU', language: 'en', feeds: [{ url: 'https://c.example', language: 'zh' }] }),
  ]),
};

describe('readScope', () => {
  it.each([
    ['countries', 'at, United Kingdom', ['AT', 'GB']],
    ['countries', 'austria; AT', ['AT']],
    ['countries', 'united', ['GB']],
    ['languages', 'German, zh', ['de', 'zh']],
    ['topics', 'World, science', ['world', 'science']],
    ['topics', 'all', []],
    ['languages', ' , ', []],
  ] as const)('reads %s “%s”', (kind, text, values) => {
    expect(readScope(kind, text, catalog)).toEqual(values);
  });

  it.each([
    ['countries', 'AT, Atlantis', 'No source here is of the country “Atlantis”. There are Australia, Austria'],
    ['countries', 'au', undefined],
    ['countries', 'aust', 'the country “aust”. There are Australia, Austria and others'],
    ['languages', 'Klingon', 'the language “Klingon”'],
    ['topics', 'world, gardening', 'no topic “gardening”'],
  ] as const)('answers %s “%s” with what is wrong', (kind, text, message) => {
    if (message === undefined) expect(readScope(kind, text, catalog)).toEqual(['AU']);
    else expect(() => readScope(kind, text, catalog)).toThrow(message);
  });
});

it('suggests by name and by code', () => {
  expect(suggestScope('countries', 'aus', catalog).map(({ name }) => name)).toEqual(['Australia', 'Austria']);
  expect(suggestScope('languages', 'zh', catalog)).toEqual([{ name: 'Chinese', value: 'zh' }]);
  expect(suggestScope('topics', 'wor', catalog)).toEqual([{ name: 'World', value: 'world' }]);
});
