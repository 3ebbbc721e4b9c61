import { type APIPoll, PollLayoutType } from 'discord-api-types/v10';
import { hour } from '../../../domain/clock.ts';

interface GivenPoll {
  question: { text: string };
  answers: { poll_media: { text?: string } }[];
  duration?: number;
  allow_multiselect?: boolean;
}

/** A poll as Discord answers it: answers numbered, the end instead of the duration (a day by default). */
export function toPoll(given: unknown, now: Date): APIPoll | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const poll = given as GivenPoll;
  return {
    question: poll.question,
    answers: poll.answers.map(({ poll_media }, index) => ({ answer_id: index + 1, poll_media })),
    expiry: new Date(now.getTime() + (poll.duration ?? 24) * hour).toISOString(),
    allow_multiselect: poll.allow_multiselect === true,
    layout_type: PollLayoutType.Default,
  };
}
