import { describe, expect, it } from 'vitest';
import { exportView, importView, type ShownImport } from '../../../src/views/source/import-view.ts';
import { discordProblems } from '../discord-problems.ts';

const none: ShownImport = { taken: [], left: [], folders: [] };
const hostile = '@everyone [x](https://evil.example) ``` \u202e **b** '.repeat(40);

describe('importView', () => {
  it('counts feeds under their sources and tells the rest with the reason', () => {
    const view = importView({
      taken: [
        { url: 'https://a.example/1', source: 'Alder' },
        { url: 'https://a.example/2', source: 'Alder', topic: 'science' },
        { url: 'https://b.example/1', source: 'Birch' },
      ],
      left: [{ url: 'https://c.example/', reason: 'c.example answered 404 (not found)' }],
      folders: ['Gardening'],
    });
    expect(view.files).toBeUndefined();
    expect(view.embeds?.[0]).toMatchObject({
      title: 'Imported: 3 feeds of 2 sources',
      fields: [
        { name: 'Taken: 3 feeds', value: 'Alder (2 feeds)\nBirch (1 feed)' },
        { name: 'Not taken: 1 feed', value: expect.stringContaining('answered 404') as string },
        { name: 'Folders that are no topic here', value: 'Gardening' },
      ],
    });
  });

  it('puts long lists into a file that leaves nothing out', () => {
    const taken = Array.from({ length: 11 }, (_, index) => ({
      url: `https://s${index}.example/`,
      source: `S${index}`,
    }));
    const view = importView({ ...none, taken });
    expect(view.embeds?.[0]?.fields?.[0]?.value).toContain('… and 1 more');
    expect(view.files?.[0]?.text.match(/S\d+: https/g)).toHaveLength(11);
  });

  it('shows hostile names and reasons as text that Discord takes', () => {
    const one = { url: `https://x.example/${hostile}`, source: hostile, name: hostile, reason: hostile };
    const many = Array.from({ length: 1_000 }, () => one);
    const view = importView({ taken: many, left: many, folders: [hostile, hostile] });
    expect(discordProblems(view)).toEqual([]);
    const shown = JSON.stringify(view.embeds);
    expect(shown).not.toContain('@everyone');
    expect(shown).not.toContain('](https://evil');
  });
});

describe('exportView', () => {
  it('hands the file over', () => {
    const view = exportView(1, 2, '<opml/>');
    expect(view.content).toContain('1 source of this server with 2 feeds');
    expect(view.files).toEqual([{ name: 'sources.opml', contentType: 'text/x-opml', text: '<opml/>' }]);
    expect(discordProblems(view)).toEqual([]);
  });
});
