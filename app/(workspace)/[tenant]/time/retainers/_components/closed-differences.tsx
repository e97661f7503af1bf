import { useTranslations } from "next-intl";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import type { RetainerMonth } from "@/server/retainers/schema";
import { useClosedWords } from "./use-closed-words";

type Props = { tenant: string; month: string; rows: readonly RetainerMonth[]; currency: string };

/** Which records of the closed month would be otherwise today, in what, and what can be done about it. Nothing where none would. */
export function ClosedDifferences({ tenant, month, rows, currency }: Props) {
  const t = useTranslations("retainers.record");
  const nameOf = useScopeName();
  const words = useClosedWords();
  const differing = rows.filter(({ closed }) => closed && closed.differences.length > 0);
  if (differing.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t("differsTitle", { month })} action={<TextLink href={`/${tenant}/time/approvals`}>{t("toMonths")}</TextLink>}>
        <ul>
          {differing.map((row) => (
            <li key={row.budgetId}>
              <TextLink href={`/${tenant}/time/retainers/${row.budgetId}`}>{nameOf(row)}</TextLink>: {row.closed?.differences.map((each) => words.difference(each, row.closed?.money?.currency ?? currency)).join(" ")}
            </li>
          ))}
        </ul>
        <p className="mt-1">{t("remedy", { month })}</p>
      </Notice>
    </div>
  );
}
