import { addMonths, monthOf } from "@/server/domain/day";
import { todayIn } from "@/server/domain/zone";
import { type Span, SPANS } from "./spans";

/** The months that the address asks for, this one last; six where it names none. */
export function rangeOfAddress(asked: string | string[] | undefined, timeZone: string) {
  const span: Span = SPANS.find((each) => String(each) === asked) ?? 6;
  const to = monthOf(todayIn(timeZone, new Date()));
  return { span, range: { from: addMonths(to, 1 - span), to } };
}
