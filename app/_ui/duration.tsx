import { NoValue } from "./no-value";
import { useDurationFormat, type DurationStyle } from "./use-duration-format";

const UNIT = /(\p{Letter}+)/u;

/** Splitting by a captured pattern puts the units at the odd places. */
function quietUnit(part: string, index: number) {
  if (index % 2 === 0) return part;
  return (
    <span key={index} data-unit="" className="font-normal text-ink-2">
      {part}
    </span>
  );
}

/** Whole seconds as text. Null is unknown and reads so. */
export function Duration({ seconds, style = "text" }: { seconds: number | null; style?: DurationStyle }) {
  const format = useDurationFormat();
  if (seconds === null) return <NoValue />;
  return <span className="whitespace-nowrap">{format(seconds, style).split(UNIT).map(quietUnit)}</span>;
}
