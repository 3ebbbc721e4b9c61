import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configSchema, readConfig } from '../src/config.ts';
import { root } from '../src/root.ts';

const example = parseEnv(readFileSync(path.join(root, '.env.example'), 'utf8'));

describe('readConfig', () => {
  it('fills in every default of an empty environment', () => {
    expect(readConfig({})).toEqual({
      DISCORD_API_BASE: 'https://discord.com/api',
      STORE_URL: 'sqlite:data/local/broadsheet.sqlite',
      FEEDS: ['en'],
      RATERS: ['all'],
      REFRESH_MINUTES: 15,
      STORY_DAYS: 7,
      GUILD_FEEDS: 200,
      GUILD_SOURCES: 200,
      GUILD_SUBSCRIPTIONS: 25,
      USER_SUBSCRIPTIONS: 5,
      GUILD_FOLLOWS: 25,
      GUILD_ALERTS: 25,
      LOG_LEVEL: 'info',
    });
  });

  it('names every wrong variable at once, with what was expected and what came', () => {
    const read = () => readConfig({ STORE_URL: 'mysql://user:secret@host', REFRESH_MINUTES: '0', LOG_LEVEL: 'loud' });
    expect(read).toThrow(/STORE_URL: expected memory:, sqlite:.*got "mysql:"/);
    expect(read).toThrow('REFRESH_MINUTES: expected a whole number from 1 to 360, got "0"');
    expect(read).toThrow(/LOG_LEVEL/);
    expect(read).not.toThrow(/secret/);
  });

  it.each(['x', '1.5', '-1', '1e2', '361'])('takes no %j for a number of minutes', (text) => {
    expect(() => readConfig({ REFRESH_MINUTES: text })).toThrow(`from 1 to 360, got "${text}"`);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ DISCORD_TOKEN: '', STORE_URL: ' ' })).toEqual(readConfig({}));
  });

  it('splits lists at commas', () => {
    expect(readConfig({ FEEDS: 'en, country:GB ,topic:science' }).FEEDS).toEqual(['en', 'country:GB', 'topic:science']);
  });

  it('reads ports as numbers, and names one that is none', () => {
    expect(readConfig({ ALLOW_FEED_PORTS: '8000, 8888' }).ALLOW_FEED_PORTS).toEqual([8000, 8888]);
    expect(() => readConfig({ ALLOW_FEED_PORTS: '8000,http' })).toThrow(
      'ALLOW_FEED_PORTS.1: expected a whole number from 1 to 65535, got "http"',
    );
  });
});

describe('.env.example', () => {
  it('lists exactly the variables that the program reads', () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  it('shows the real defaults', () => {
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});
