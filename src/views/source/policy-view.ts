import type { AuditEntry } from '../../domain/guild/audit.ts';
import { describePolicy } from '../../domain/guild/describe-policy.ts';
import type { SourcePolicy } from '../../domain/guild/policy.ts';
import type { Source } from '../../domain/source/source.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { timestamp } from '../text/timestamp.ts';
import { userMention } from '../text/user-mention.ts';
import type { View } from '../view.ts';

/** Says what a guild does with a source from now on, whose decision that replaced, and offers to take it back. */
export function policyView({
  source,
  before,
  after,
  replaced,
  isStance,
}: {
  source: Source;
  before: SourcePolicy | undefined;
  after: SourcePolicy;
  /** The last decision on the same, when it was another admin's. */
  replaced?: AuditEntry;
  /** False for a rating: there is no button for each. */
  isStance: boolean;
}): View {
  const former = before?.stance ?? 'allow';
  const lines = [
    `In this server, **${escapeText(source.name)}** is now: ${describePolicy(after)}.`,
    ...(replaced === undefined
      ? []
      : [
          `This replaces what ${userMention(replaced.userId)} set ${timestamp(replaced.at, 'R')}: ${replaced.detail ?? ''}.`,
        ]),
  ];
  return fitView({
    content: lines.join('\n'),
    components: isStance ? [buttonRow(button(`source:stance:${source.id}:${former}`, 'Undo'))] : [],
  });
}
