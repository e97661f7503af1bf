import { roundHalfAway } from "../domain/rounding";

/** Whole seconds as hours of two decimals, for the column beside them; null stays unknown. */
export const hoursOf = (seconds: number | null) => (seconds === null ? null : roundHalfAway(seconds / 3600, 2));
