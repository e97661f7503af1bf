import { getTranslations } from "next-intl/server";
import { EmptyState } from "./_ui/empty-state";
import { LinkButton } from "./_ui/link-button";

export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      {/* Where a workspace is not there, neither is what would name its pages. */}
      <title>{t("notFoundTitle")}</title>
      <EmptyState as="h1" title={t("notFoundTitle")} action={<LinkButton href="/">{t("notFoundAction")}</LinkButton>}>
        {t("notFoundText")}
      </EmptyState>
    </main>
  );
}
