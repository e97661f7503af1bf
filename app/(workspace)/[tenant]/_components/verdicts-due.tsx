import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";

/** How many channels wait for a decision this month; nothing where none does, and of other months. */
export function VerdictsDue({ tenant, count }: { tenant: string; count: number | null }) {
  const t = useTranslations("overview");
  if (!count) return null;
  return (
    <p data-print="hide" className="mb-4 text-sm">
      <TextLink href={`/${tenant}/channels`}>{t("verdictsDue", { count })}</TextLink>
    </p>
  );
}
