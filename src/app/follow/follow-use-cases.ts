import type { CatchUp } from '../../domain/catch-up.ts';
import type { Look } from '../../domain/look.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { catchUp, noteLook, type CatchUpRequest } from './catch-up.ts';

/** What readers are told of stories that go on. */
export interface FollowUseCases {
  /** What changed since a user last caught up. */
  catchUp(request: CatchUpRequest, now: Date): Promise<CatchUp>;
  /** A user has seen what there was until then. */
  noteLook(look: Look): Promise<void>;
}

/** Opens them over what the store remembers, for one reader. */
export function createFollowUseCases(newsroom: Newsroom, reader: Reader): FollowUseCases {
  return {
    catchUp: (request, now) => catchUp(newsroom, request, now, reader),
    noteLook: (look) => noteLook(newsroom, look),
  };
}
