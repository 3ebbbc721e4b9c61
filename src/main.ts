import path from 'node:path';
import type { Broadsheet } from './compose.ts';
import { readBotSettings } from './read-settings.ts';
import { root } from './root.ts';

/** The process: settings, signals and exit codes around `startBroadsheet`. */
async function main(): Promise<void> {
  const config = readBotSettings();
  // Loaded only now: who has a setting to mend is told at once.
  const [{ inviteLink }, { loadCatalog }, { startBroadsheet }, { createLog }] = await Promise.all([
    import('./bot/permissions.ts'),
    import('./catalog.ts'),
    import('./compose.ts'),
    import('./ops/log.ts'),
  ]);
  const log = createLog(config.LOG_LEVEL);
  const catalog = await loadCatalog(path.join(root, 'data'), config.RATERS);
  let broadsheet: Broadsheet | undefined = undefined;
  let isStopping = false;
  async function stop(code: number): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    // Undefined while it starts: nothing is promised to anyone yet.
    await broadsheet?.close();
    log.info({ code }, 'broadsheet.stopped');
    process.exit(code);
  }
  process.once('SIGINT', () => void stop(0));
  process.once('SIGTERM', () => void stop(0));

  broadsheet = await startBroadsheet({
    config,
    catalog,
    clock: () => new Date(),
    log,
    onDead: () => void stop(1),
  });
  log.info({ invite: inviteLink(broadsheet.applicationId) }, 'broadsheet.started');
}

main().catch((error: unknown) => {
  // Written for the person at the terminal; the cause's stack would bury the sentence.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
