import type { App } from '../../src/app/app.ts';
import { requireSource } from '../../src/app/source/require-source.ts';
import { defineSubcommand, type Action, type Context } from '../../src/bot/command/command.ts';
import { completeSources, sourceOption } from '../../src/bot/source/source-options.ts';
import type { Stance } from '../../src/domain/guild/policy.ts';
import { policyView } from '../../src/views/source/policy-view.ts';
import type { View } from '../../src/views/view.ts';
import { manage, requestOf } from './request-of.ts';

/** `mute`, `unmute` or `quote-off`. */
export function stanceCommand(description: string, stance: Stance): Action {
  return defineSubcommand({
    description,
    options: [sourceOption],
    permissions: manage,
    run: ({ source }, app, context) => setStance(source, stance, app, context),
    complete: ({ source }, app) => completeSources(source, app),
  });
}

/** Stores what the server does with a source from now on. */
export async function setStance(text: string, stance: Stance, app: App, context: Context): Promise<View> {
  const request = { ...requestOf(context), source: requireSource(app, text), stance };
  return policyView({ ...(await app.setPolicy(request, context.now)), isStance: true });
}
