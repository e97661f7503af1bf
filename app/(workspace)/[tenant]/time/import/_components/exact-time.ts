const two = (value: number) => String(value).padStart(2, "0");

/** Whole seconds as hours, minutes and seconds, unrounded: sums can be held beside the report of the tool that a file came from. */
export const exactTime = (seconds: number): string => `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
