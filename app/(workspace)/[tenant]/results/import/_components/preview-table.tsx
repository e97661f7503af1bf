import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { NumberText } from "@/app/_ui/number-text";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { isMonth } from "@/server/domain/day";
import type { ResultPreview } from "@/server/result-imports/schema";

const COUNTS = ["rows", "fresh", "known", "changed"] as const;

/** Where the rows go: to the channel, or to each KPI. */
export function PreviewTable({ preview: { holds, parts, from, to } }: { preview: ResultPreview }) {
  const t = useTranslations("posts.import");
  const words = useDayWords();
  const when = (at: string) => (isMonth(at) ? words.month(at) : words.fullDay(at));
  const caption = () => {
    if (from === null || to === null) return t(`goes.${holds}`);
    return from === to ? t(`goesOn.${holds}`, { when: when(from) }) : t(`goesFrom.${holds}`, { from: when(from), to: when(to) });
  };
  return (
    <div className="mt-8">
      <Table caption={caption()} phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t(`into.${holds}`)}</HeaderCell>
            {COUNTS.map((count) => (
              <HeaderCell key={count} numeric>{t(count)}</HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <Row key={part.name}>
              <Cell head>{part.name || t("noCampaign")}</Cell>
              {COUNTS.map((count) => (
                <NumberCell key={count} label={t(count)}>
                  <NumberText value={part[count]} />
                </NumberCell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
