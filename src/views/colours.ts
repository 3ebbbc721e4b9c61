/** The accent of every card: a neutral gold, never a party's colour, and readable on Discord's dark and light ground. */
export const gold = 0xd1bd91;
