import { useTranslations } from "next-intl";
import { NumberText } from "@/app/_ui/number-text";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { PostMonths, PostSums } from "@/server/posts/schema";
import { postsHref, type PostsView } from "./posts-view";
import { useTimeWords } from "./use-time-words";

/** What posts brought by month; those of no known month stand apart, and all add up to the total. */
export function MonthTable({ tenant, view, months: { months, undated, total } }: { tenant: string; view: PostsView; months: PostMonths }) {
  const t = useTranslations("posts.months");
  const words = useTimeWords();
  const withoutDay = months.reduce((sum, month) => sum + month.withoutDay, 0);
  return (
    <Section title={t("title")} description={withoutDay > 0 ? t("withoutDay", { count: withoutDay }) : undefined}>
      <Table caption={t("caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("month")}</HeaderCell>
            <HeaderCell numeric>{t("posts")}</HeaderCell>
            <HeaderCell numeric>{t("paid")}</HeaderCell>
            <HeaderCell numeric>{t("reach")}</HeaderCell>
            <HeaderCell numeric>{t("interactions")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, ...sums }) => (
            <Row key={month} selected={month === view.month}>
              <Cell head>
                <TextLink quiet href={postsHref(tenant, { ...view, month, weekday: null, hourOfDay: null })}>{words.month(month)}</TextLink>
              </Cell>
              <SumCells sums={sums} />
            </Row>
          ))}
          {undated && (
            <Row>
              <Cell head>{t("undated")}</Cell>
              <SumCells sums={undated} />
            </Row>
          )}
        </tbody>
        <tfoot>
          <Row>
            <Cell head>{t("total")}</Cell>
            <SumCells sums={total} />
          </Row>
        </tfoot>
      </Table>
    </Section>
  );
}

/** A sum over fewer posts than there are says over how many. */
function SumCells({ sums: { posts, paid, reach, reachOf, interactions, interactionsOf } }: { sums: PostSums }) {
  const t = useTranslations("posts.months");
  const of = (known: number) => known > 0 && known < posts && <span className="block text-xs text-ink-2">{t("of", { count: known })}</span>;
  return (
    <>
      <NumberCell label={t("posts")}>
        <NumberText value={posts} />
      </NumberCell>
      <NumberCell label={t("paid")}>
        <NumberText value={paid} />
      </NumberCell>
      <NumberCell label={t("reach")}>
        <NumberText value={reach} />
        {of(reachOf)}
      </NumberCell>
      <NumberCell label={t("interactions")}>
        <NumberText value={interactions} />
        {of(interactionsOf)}
      </NumberCell>
    </>
  );
}
