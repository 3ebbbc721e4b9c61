import type { Correction, Verdict } from '../../domain/guild/correction.ts';
import type { Story } from '../../domain/story/story.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import {
  correctionsOf,
  joinStories,
  splitStory,
  undoCorrection,
  type Corrected,
  type CorrectionRequest,
} from './correct-story.ts';
import { decideCorrection, listProposals } from './proposals.ts';

/** What moderators and owners say of which articles belong together. */
export interface CorrectionUseCases {
  /** Takes articles out of a guild's story, which make a story of their own there. */
  splitStory(request: CorrectionRequest & { articleIds: readonly string[] }, now: Date): Promise<Corrected>;
  /** Puts two of a guild's stories together. */
  joinStories(request: CorrectionRequest & { otherSlug: string }, now: Date): Promise<Corrected>;
  undoCorrection(request: { guildId: string; userId: string; id: string }, now: Date): Promise<Corrected>;
  /** The guild's corrections in force that speak of a story's articles, oldest first. */
  correctionsOf(guildId: string, story: Pick<Story, 'articles'>): Correction[];
  /** What guilds' moderators said of shared stories, for the bot's owners to decide on. */
  listProposals(): Promise<Correction[]>;
  decideCorrection(request: { id: string; userId: string; verdict: Verdict }, now: Date): Promise<Correction>;
}

/** Opens them over what the store remembers. */
export function createCorrectionUseCases(newsroom: Newsroom, desk: GuildDesk): CorrectionUseCases {
  return {
    splitStory: (request, now) => splitStory(newsroom, desk, request, now),
    joinStories: (request, now) => joinStories(newsroom, desk, request, now),
    undoCorrection: (request, now) => undoCorrection(desk, request, now),
    correctionsOf: (guildId, story) => correctionsOf(desk.of(guildId), story),
    listProposals: () => listProposals(newsroom, desk),
    decideCorrection: (request, now) => decideCorrection(newsroom, desk, request, now),
  };
}
