/** When a user last caught up with the news in a server: one time, and nothing of what was read. */
export interface Look {
  userId: string;
  /** Undefined outside of servers. */
  guildId?: string;
  at: Date;
}

/** A look is forgotten after so many days: then a user catches up as for the first time. */
export const lookDays = 90;
