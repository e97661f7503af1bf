import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { type DatedSplit, reachOf } from "@/server/domain/cost-split";
import { addMonths, isMonth, type Month } from "@/server/domain/day";
import { useDayWords } from "../figures/use-day-words";
import { closedIn, isAlike } from "./closed-in";

type Props = {
  /** As it stands in the field. */
  value: string;
  onChange: (value: string) => void;
  currentMonth: Month;
  /** What was said so far. */
  splits: readonly DatedSplit[];
  closedMonths: readonly Month[];
  /** What is about to be said. */
  said: Pick<DatedSplit, "split" | "channels">;
};

/** The month from which on a cost falls on channels as is said, with the months that this changes; a closed one is changed by nothing. */
export function SplitFrom({ value, onChange, currentMonth, splits, closedMonths, said }: Props) {
  const t = useTranslations("splits");
  const { month } = useDayWords();
  const reach = (from: Month) => {
    if (isAlike(from, { splits, said })) return { hint: t("alike", { from: month(from) }) };
    const to = reachOf(from, splits);
    const closed = closedIn(from, { splits, closedMonths, said });
    if (closed.length > 0) return { error: t("closed", { count: closed.length, months: closed.map(month).join(", ") }) };
    const changes = to === null ? t("reach.onward", { from: month(from) }) : t(from === to ? "reach.one" : "reach.some", { from: month(from), to: month(to), next: month(addMonths(to, 1)) });
    return { hint: from < currentMonth ? `${changes} ${t("reach.past")}` : changes };
  };
  return (
    <Field label={t("from")} {...(isMonth(value) ? reach(value) : { error: t("notAMonth") })}>
      <TextInput type="month" className="max-w-48" value={value} onChange={(event) => onChange(event.target.value)} placeholder="2027-01" />
    </Field>
  );
}
