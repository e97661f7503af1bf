import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireUser } from "./_trpc/gate";
import { landingPage } from "./_trpc/landing";
import { EmptyState } from "./_ui/empty-state";

/** The start page leads everybody to theirs. */
export default async function StartPage() {
  const page = landingPage(await requireUser());
  if (page) redirect(page);
  const t = await getTranslations("shell");
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <EmptyState as="h1" title={t("nowhereTitle")}>{t("nowhereText")}</EmptyState>
    </main>
  );
}
