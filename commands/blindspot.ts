import type { App } from '../src/app/app.ts';
import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { Type } from '../src/bot/command/option.ts';
import { sides } from '../src/domain/source/leaning.ts';
import { blindspotView } from '../src/views/story/blindspot-view.ts';
import type { View } from '../src/views/view.ts';

export default defineCommand({
  name: 'blindspot',
  description: 'The stories that sources of one side barely cover.',
  visibility: 'public',
  place: 'anywhere',
  options: [
    {
      name: 'side',
      description: 'The side that barely covers them; either unless told',
      type: Type.String,
      choices: [
        { name: 'Left', value: 'left' },
        { name: 'Right', value: 'right' },
      ],
    },
  ],
  run: ({ side }, app, context) => showPage(app, context, side, 0),
  /** `blindspot:<side or any>:<page>`. */
  press: ({ parts: [side, page = '0'] }, app, context) => showPage(app, context, side, Number(page)),
});

async function showPage(app: App, { now, guildId }: Context, asked: string | undefined, page: number): Promise<View> {
  const side = sides.find((each) => each === asked);
  const list = await app.listBlindspots(side, now);
  const { palette } = app.guildOf(guildId ?? '').settings;
  return blindspotView({ ...list, catalog: app.catalog, page, palette, ...(side === undefined ? {} : { side }) });
}
