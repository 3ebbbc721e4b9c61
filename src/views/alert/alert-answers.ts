import type { Alert } from '../../domain/guild/alert.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { describeWatch } from '../../domain/guild/describe-alert.ts';
import { buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { escapeText } from '../text/escape-text.ts';
import type { View } from '../view.ts';
import { resumeAlertButton } from './alert-list-view.ts';

type Topics = Pick<Catalog, 'topics'>;

/** Confirms that an alert tells nothing until it is resumed. */
export function alertPausedView(alert: Alert, catalog: Topics): View {
  return fitView({
    content: `Paused: ${nameOf(alert, catalog)}. What happens meanwhile is not told later.`,
    components: [buttonRow(resumeAlertButton(alert))],
  });
}

/** Confirms that an alert tells what happens from now on. */
export function alertResumedView(alert: Alert, catalog: Topics): View {
  return fitView({ content: `Resumed: ${nameOf(alert, catalog)} tells what happens from now on.` });
}

/** Confirms that an alert is over. */
export function alertRemovedView(alert: Alert, catalog: Topics): View {
  return fitView({ content: `Removed: ${nameOf(alert, catalog)}. What it posted stays.` });
}

/** Confirms that an alert tells no more of a story. */
export function storyMutedView(alert: Alert, slug: string, catalog: Topics): View {
  return fitView({
    content: `Muted: ${nameOf(alert, catalog)} tells no more of \`${escapeText(slug)}\`. \`/alert edit\` with \`unmute\` takes it back.`,
  });
}

function nameOf(alert: Alert, catalog: Topics): string {
  return `the alert **${escapeText(describeWatch(alert, catalog))}** in <#${alert.channelId}>`;
}
