import { afterAll, describe, expect, it } from 'vitest';
import source from '../../commands/source.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const info = (text: string) => source.subcommands!.info!.run({ source: text }, app, contextOf());

describe('/source info', () => {
  it('shows ratings with rater, date and link, the owner and the feeds with their health', async () => {
    const [rated] = [...app.catalog.sources.values()].filter(({ leaning }) => leaning !== 'unrated');
    const text = JSON.stringify(await info(rated!.name));
    expect(text).toContain('Demo Rater');
    expect(text).toContain('https://demo-rater.example/');
    expect(text).toContain('2026-11-01');
    expect(text).toContain(rated!.feeds[0]!.url);
  });

  it('finds a source by domain', async () => {
    const [first] = app.catalog.sources.values();
    expect(await info(first!.domains[0]!)).toEqual(await info(first!.id));
  });

  it('offers near names for a source that is not there', async () => {
    await expect(async () => info('north')).rejects.toThrow(/no source “north”.*Did you mean Northwire/);
  });

  it('repeats what was typed literally, so that it formats and mentions nothing', async () => {
    await expect(async () => info('<@1> **b**')).rejects.toThrow('no source “\\<@\u200b1\\> \\*\\*b\\*\\*” in');
  });

  it('completes names and domains', async () => {
    const choices = await source.subcommands!.info!.complete!({ source: 'northw' }, app, {
      ...contextOf(),
      focused: 'source',
    });
    expect(choices[0]).toEqual({ name: 'Northwire (northwire.example)', value: 'northwire' });
  });
});
