import type { APIEmbed } from 'discord-api-types/v10';
import type { Alert, AlertStory } from '../../domain/guild/alert.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { describeRule, describeWatch } from '../../domain/guild/describe-alert.ts';
import { gold } from '../colours.ts';
import { digestEmbed, type DigestStory } from '../digest/digest-embed.ts';
import { button, buttonRow, selectRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { countLetters } from '../story/side-letters.ts';
import { storyOptions } from '../story/story-options.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import { linkTo } from '../text/link-to.ts';
import type { View } from '../view.ts';
import { burstLine } from './burst-line.ts';

export interface AlertCard {
  alert: Alert;
  /** The first is told whole when it is the only one. */
  stories: readonly [ToldStory, ...ToldStory[]];
  /** Stories that were kept back on an earlier day and never told. */
  earlier: readonly AlertStory[];
  catalog: Catalog;
  /** The custom_id by which the message is found again. */
  findId: string;
}

/** A story as it is now, and why it is told of. */
export interface ToldStory {
  open: DigestStory;
  row: AlertStory;
}

const room = 2_400;
const longestTitle = 140;
/** As many as fit with links at their longest. */
const mostListed = 8;
const longestFooter = 300;

/** A message of an alert: one story with its coverage and why it came, or several that waited, with a menu that opens any. */
export function alertView(card: AlertCard): View {
  const { alert, stories, earlier, catalog, findId } = card;
  const [first, ...others] = stories;
  const embed = others.length === 0 ? storyEmbed(first, catalog) : listEmbed(stories);
  const footer = cutLine(
    cleanText(`Alert: ${describeWatch(alert, catalog)} · at least ${describeRule(alert)}`),
    longestFooter,
  );
  const { slug } = first.open.story;
  const open =
    others.length === 0
      ? buttonRow(
          button(`alert:open:${slug}`, 'Open the story'),
          button(`alert:mute:${alert.id}:${slug}`, 'Mute this story'),
          button(findId, 'Why this alert?'),
        )
      : selectRow(
          'alert:open',
          'Open a story',
          storyOptions(
            stories.map(({ open: { story }, row }) => ({ ...row, slug: story.slug })),
            ({ burst }) => burstLine(burst),
          ),
        );
  return fitView({
    ...(alert.mentionRoleId !== undefined && { content: `<@&${alert.mentionRoleId}>` }),
    embeds: [
      {
        ...embed,
        ...(earlier.length > 0 && { fields: [keptBackField('kept back before', earlier)] }),
        footer: { text: footer },
      },
    ],
    components: others.length === 0 ? [open] : [open, buttonRow(button(findId, 'Why this alert?'))],
  });
}

/** The same message with what came up after it, when the day had all its messages. */
export function withKeptBack(message: View, keptBack: readonly AlertStory[]): View {
  const [embed, ...others] = message.embeds ?? [];
  if (embed === undefined) return message;
  const fields = [...(embed.fields ?? []), keptBackField('more kept back today', keptBack)];
  return fitView({ ...message, embeds: [{ ...embed, fields }, ...others] });
}

function keptBackField(what: string, stories: readonly AlertStory[]) {
  const lines = stories.map(({ title, url }) => `• ${linkTo(cutLine(cleanText(title), longestTitle), url)}`);
  return { name: `${stories.length} ${what}`, value: fitText(lines.join('\n'), limits.fieldValue) };
}

function storyEmbed({ open, row }: ToldStory, catalog: Catalog): APIEmbed {
  const embed = digestEmbed({ ...open, isUpdate: row.isUpdate === true }, catalog, room);
  return { ...embed, description: `**${burstLine(row.burst)}**\n${embed.description ?? ''}` };
}

function listEmbed(stories: readonly ToldStory[]): APIEmbed {
  const lines = stories.slice(0, mostListed).map(({ open: { story, coverage }, row }) => {
    const { left, center, right } = coverage.sides;
    const letters = countLetters({ left: left.count, center: center.count, right: right.count });
    const facts = [burstLine(row.burst), letters, ...(row.isUpdate === true ? ['update'] : [])].join(' · ');
    const title = cutLine(cleanText(row.title), longestTitle);
    return `**${linkTo(title, row.url)}**\n-# ${facts} · \`/story ${story.slug}\``;
  });
  const rest = stories.length - lines.length;
  if (rest > 0) lines.push(`… and ${rest} more in the menu below.`);
  return {
    color: gold,
    title: `${countOf(stories.length, 'story', 'stories')} while it was quiet`,
    description: fitText(lines.join('\n'), limits.description),
  };
}
