/**
 * How often a test does what may go wrong: as often as `npm test` has time for, or as often as is promised of a long run
 * (`ROUNDS=full npm test`, or one file of it).
 */
export const rounds = (inGate: number, full: number): number => (process.env.ROUNDS === "full" ? full : inGate);

/** Time enough for either, in milliseconds: what the gate allows, or an hour and a half. */
export const roundsTimeout = (inGate: number): number => rounds(inGate, 5_400_000);
