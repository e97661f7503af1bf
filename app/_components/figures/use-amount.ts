import { useDurationFormat } from "@/app/_ui/use-duration-format";

/** Below this a number of hours with one decimal would read as next to nothing. */
const SMALL_SECONDS = 360;

/** Writes an amount of time for a sentence or a chart: "6.2 h", and minutes where a tenth of an hour is too coarse. */
export function useAmount(): (seconds: number) => string {
  const format = useDurationFormat();
  return (seconds) => (seconds > 0 && seconds < SMALL_SECONDS ? format(seconds, "text") : format(seconds, "hours"));
}
