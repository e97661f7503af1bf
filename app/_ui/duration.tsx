import { NoValue } from "./no-value";
import { useDurationFormat, type DurationStyle } from "./use-duration-format";

/** Whole seconds as text. Null is unknown and reads so. */
export function Duration({ seconds, style = "text" }: { seconds: number | null; style?: DurationStyle }) {
  const format = useDurationFormat();
  if (seconds === null) return <NoValue />;
  return <span className="whitespace-nowrap">{format(seconds, style)}</span>;
}
