import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import type { EngagementList } from "@/server/engagements/schema";
import { useEngagementWords } from "../outsourcing/_components/use-engagement-words";

/** Engagements that somebody has to decide on, each with its last day of notice. Never on paper: what is printed goes to clients. */
export function EngagementsDue({ tenant, list: { engagements, currency } }: { tenant: string; list: EngagementList }) {
  const t = useTranslations("outsourcing.due");
  const words = useEngagementWords(currency);
  const due = engagements.filter(({ state }) => state === "notice-due");
  if (due.length === 0) return null;
  return (
    <div className="mb-6" data-print="hide">
      <Notice title={t("title", { count: due.length })} action={<TextLink href={`/${tenant}/outsourcing`}>{t("open")}</TextLink>}>
        <ul>
          {due.map((engagement) => (
            <li key={engagement.id}>
              <TextLink quiet href={`/${tenant}/outsourcing/${engagement.id}`}>{t("line", { title: engagement.title, text: words.next(engagement) })}</TextLink>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
