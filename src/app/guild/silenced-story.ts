import { UserError } from '../../domain/user-error.ts';

/** Why a guild's member sees nothing of a story that is there. */
export function silencedStory(): UserError {
  return new UserError(
    'story-silenced',
    'This server mutes, or does not quote, every source of this story. `/source list` shows what it decided.',
  );
}
