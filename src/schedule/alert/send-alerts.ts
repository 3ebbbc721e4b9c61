import type { Alert } from '../../domain/guild/alert.ts';
import type { PostFailure } from '../../domain/message/digest-sender.ts';
import { decideFailure } from '../digest/decide-failure.ts';
import { createRunGuard, type RunGuard } from '../digest/run-guard.ts';
import { workThrough } from '../work-through.ts';
import { sendAlert, type AlertOutcome, type AlertParts } from './send-alert.ts';

export interface AlertRunParts extends AlertParts {
  /** Changes an alert that is still there; resolves with it. */
  amend(guildId: string, id: string, edit: (alert: Alert) => Alert): Promise<Alert | undefined>;
}

/** How many guilds are under way at once. */
const width = 8;

/**
 * Tells what alerts have to tell, guild by guild. One that fails never stops the others, unless nothing can be posted any more.
 * An alert whose channel is gone is paused, and one that an admin's settings keep out again and again; not when Discord
 * fails for so many guilds that their admins can't be the cause.
 */
export async function sendAlerts(alerts: readonly Alert[], parts: AlertRunParts): Promise<AlertOutcome[]> {
  const outcomes: AlertOutcome[] = [];
  const guard = createRunGuard();
  const byGuild = new Map<string, Alert[]>();
  for (const alert of alerts) byGuild.set(alert.guildId, [...(byGuild.get(alert.guildId) ?? []), alert]);
  const isHalted = () => parts.signal?.aborted === true || outcomes.some(({ kind }) => kind === 'stopped');
  await workThrough([...byGuild.values()], width, isHalted, async (ofGuild) => {
    for (const alert of ofGuild) {
      if (isHalted()) return;
      const told = await sendAlert(parts, alert).catch((error: unknown): AlertOutcome[] => [
        { alert, kind: 'broken', error },
      ]);
      record(guard, told);
      outcomes.push(...told);
    }
  });
  const isWidespread = guard.alarm() !== undefined;
  return Promise.all(outcomes.map((outcome) => judge(parts, outcome, alerts, isWidespread)));
}

function record(guard: RunGuard, outcomes: readonly AlertOutcome[]): void {
  for (const outcome of outcomes) {
    const { guildId } = outcome.alert;
    if (outcome.kind === 'sent') guard.record(guildId, true);
    else if (outcome.kind === 'waiting') guard.record(guildId, false);
    else if (outcome.kind === 'refused' && outcome.failure.kind === 'misconfigured') guard.record(guildId, false);
  }
}

/** Counts what became of a message for or against its alert. */
async function judge(
  parts: AlertRunParts,
  outcome: AlertOutcome,
  alerts: readonly Alert[],
  isWidespread: boolean,
): Promise<AlertOutcome> {
  const { alert } = outcome;
  try {
    if (outcome.kind === 'sent' && alert.strikes !== undefined) {
      await parts.amend(alert.guildId, alert.id, ({ strikes: _strikes, ...current }) => current);
    }
    if (outcome.kind !== 'refused') return outcome;
    const { failure } = outcome;
    const now = parts.clock();
    const decide = ({ id, strikes }: Alert) =>
      decideFailure(failure, { now, slotKey: id, failures: 0, giveUpAt: now, strikes });
    const decision = decide(alert);
    if (decision.kind === 'pause') {
      const all = decision.scope === 'guild' ? alerts.filter(({ guildId }) => guildId === alert.guildId) : [alert];
      for (const { guildId, id } of all) await parts.amend(guildId, id, (current) => pause(current, failure, now));
      return { alert, kind: 'paused', reason: failure.message };
    }
    if (decision.kind !== 'strike' || isWidespread) return outcome;
    const struck = await parts.amend(alert.guildId, alert.id, (current) => {
      const counted = decide(current);
      if (counted.kind !== 'strike') return current;
      const changed = { ...current, strikes: { ...counted.strikes, reason: failure.message } };
      return counted.pauses ? pause(changed, failure, now) : changed;
    });
    return struck?.paused === undefined ? outcome : { alert: struck, kind: 'paused', reason: failure.message };
  } catch (error) {
    return { alert, kind: 'broken', error };
  }
}

/** An earlier pause keeps its reason: it was told then. */
function pause(alert: Alert, { message: reason }: PostFailure, at: Date): Alert {
  return alert.paused === undefined ? { ...alert, paused: { reason, at } } : alert;
}
