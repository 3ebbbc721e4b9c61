import { requireSource } from '../../src/app/source/require-source.ts';
import { defineSubcommand } from '../../src/bot/command/command.ts';
import { Type } from '../../src/bot/command/option.ts';
import { completeSources, sourceOption } from '../../src/bot/source/source-options.ts';
import { factualityLabels, ratedFactualities } from '../../src/domain/source/factuality.ts';
import { leaningLabels, ratedLeanings } from '../../src/domain/source/leaning.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { policyView } from '../../src/views/source/policy-view.ts';
import { manage, requestOf } from './request-of.ts';

export const rate = defineSubcommand({
  description: 'Rate a source for this server, in place of the raters.',
  options: [
    sourceOption,
    {
      name: 'leaning',
      description: 'Where it stands; “as the raters say” takes this server’s word back',
      type: Type.String,
      choices: [
        ...ratedLeanings.map((value) => ({ name: leaningLabels[value], value })),
        { name: 'as the raters say', value: 'raters' as const },
      ],
    },
    {
      name: 'factuality',
      description: 'How reliable it is; “as the raters say” takes this server’s word back',
      type: Type.String,
      choices: [
        ...ratedFactualities.map((value) => ({ name: factualityLabels[value], value })),
        { name: 'as the raters say', value: 'raters' as const },
      ],
    },
  ],
  permissions: manage,
  async run({ source: text, leaning, factuality }, app, context) {
    if (leaning === undefined && factuality === undefined) {
      throw new UserError('no-rating', 'Expected a leaning, a factuality, or both, got neither.');
    }
    const rating = {
      ...(leaning === undefined ? {} : { leaning }),
      ...(factuality === undefined ? {} : { factuality }),
    };
    const request = { ...requestOf(context), source: requireSource(app, text), ...rating };
    return policyView({ ...(await app.setPolicy(request, context.now)), isStance: false });
  },
  complete: ({ source }, app) => completeSources(source, app),
});
