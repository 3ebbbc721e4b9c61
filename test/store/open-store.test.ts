import { describe, expect, it } from 'vitest';
import { loadDriver, openStore } from '../../src/store/open-store.ts';

describe('openStore', () => {
  it('names the four schemes and repeats nothing but the scheme of a wrong one', async () => {
    const error = await openStore('mysql://admin:secret@db/news').catch(String);
    expect(error).toContain('Expected the store to be memory:, sqlite:<file>, postgres:// or redis://, got "mysql:"');
    expect(error).not.toContain('secret');
  });

  it.each(['postgres://admin:secret@127.0.0.1:9/news', 'redis://admin:secret@127.0.0.1:9/0'])(
    'rejects when nobody answers, without telling the password: %s',
    async (url) => {
      const error = await openStore(url).catch(String);
      expect(error).toMatch(/Expected the store at \w+:\/\/127\.0\.0\.1:9\/\w+ to answer, got: .*ECONNREFUSED/);
      expect(error).not.toContain('secret');
    },
  );

  it('says which package to install when a driver is missing', async () => {
    const missing: string = 'no-such-driver-package';
    const load = () => import(missing) as Promise<unknown>;
    await expect(loadDriver('pg', load)).rejects.toThrow('npm install pg');
  });
});
