import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqliteTable } from '../../src/store/tables/sqlite-table.ts';
import { exampleNow, makeSlot, makeStory, makeSubscription } from './example-documents.ts';
import { storeContract } from './store-contract.ts';

storeContract('sqlite', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-store-'));
  return {
    connect: async () => openSqliteTable(path.join(folder, 'store.sqlite')),
    outlivesClose: true,
    dispose: async () => {
      rmSync(folder, { recursive: true });
    },
  };
});

describe('the SQLite file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-store-'));
    file = path.join(folder, 'deep', 'down', 'store.sqlite');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('lets others take their turn while a long list is read', async () => {
    const store = await openStore(`sqlite:${file}`);
    await store.saveStories(Array.from({ length: 450 }, (_, at) => makeStory(`s${at}`)));
    let turns = 0;
    let next = setImmediate(function count() {
      turns += 1;
      next = setImmediate(count);
    });
    let read = 0;
    for await (const { id } of store.loadStories()) read += id === '' ? 0 : 1;
    clearImmediate(next);
    expect(read).toBe(450);
    expect(turns).toBeGreaterThanOrEqual(2);
    await store.close();
  });

  it('is made with its folders, in WAL mode', async () => {
    const store = await openStore(`sqlite:${file}`);
    await store.saveStories([makeStory('s1')]);
    await store.close();
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
    const database = new Database(file);
    expect(database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    database.close();
  });

  it('makes every call reject when its table is gone, rather than look empty', async () => {
    const store = await openStore(`sqlite:${file}`);
    await store.saveSubscription(makeSubscription('one'));
    const vandal = new Database(file);
    vandal.exec('DROP TABLE documents');
    vandal.close();
    await expect(store.getStory('s1')).rejects.toThrow(/documents/);
    await expect(store.listSubscriptions()).rejects.toThrow(/documents/);
    await expect(store.saveSubscription(makeSubscription('one'))).rejects.toThrow(/documents/);
    await expect(store.removeSubscription('one')).rejects.toThrow(/documents/);
    await expect(store.saveStories([makeStory('s1')])).rejects.toThrow(/documents/);
    await expect(store.claim(makeSlot('one'), exampleNow)).rejects.toThrow(/documents/);
    await store.close();
  });

  it('keeps what it had when one of several writes fails', async () => {
    const store = await openStore(`sqlite:${file}`);
    await store.saveStories([makeStory('old')]);
    const vandal = new Database(file);
    vandal.exec(`CREATE TRIGGER refuse BEFORE INSERT ON documents WHEN NEW.key = 'stories:third'
                 BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    vandal.close();
    const change = store.saveStories(
      ['first', 'second', 'third'].map((id) => makeStory(id)),
      ['old'],
    );
    await expect(change).rejects.toThrow('no room');
    expect(await store.getStory('old')).toBeDefined();
    expect(await store.getStory('first')).toBeUndefined();
    await store.close();
  });

  it('is refused by name when it is no database', async () => {
    const note = path.join(folder, 'note.txt');
    writeFileSync(note, 'Not a database, just a long enough note. '.repeat(50));
    await expect(openStore(`sqlite:${note}`)).rejects.toThrow(`Expected ${note} to be a SQLite file`);
    expect(readFileSync(note, 'utf8')).toMatch(/^Not a database/);
    await expect(openStore(`sqlite:${folder}`)).rejects.toThrow(`Expected ${folder} to be a SQLite file`);
  });

  it('is refused when a newer program wrote it', async () => {
    await (await openStore(`sqlite:${file}`)).close();
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/version 99.*up to 1/);
  });

  it('forgets rows whose time is over', async () => {
    const table = openSqliteTable(file);
    await table.write([
      { key: 'a:kept', value: '1', ttl: 60_000 },
      { key: 'a:over', value: '2', ttl: -1 },
    ]);
    expect(await table.read(['a:kept', 'a:over'])).toEqual(['1', undefined]);
    await table.close();
    const reopened = openSqliteTable(file);
    const database = new Database(file);
    expect(database.prepare('SELECT count(*) AS rows FROM documents').get()).toMatchObject({ rows: 1 });
    database.close();
    await reopened.close();
  });
});
