import { getTranslations } from "next-intl/server";
import { Link } from "./_ui/link";
import { LinkButton } from "./_ui/link-button";

export default async function NotFound() {
  const t = await getTranslations("shell");
  const auth = await getTranslations("auth");
  return (
    <div className="flex min-h-dvh flex-col px-5 py-6 sm:px-10">
      {/* Where a workspace is not there, neither is what would name its pages. */}
      <title>{t("notFoundTitle")}</title>
      <header>
        <Link href="/" aria-label={auth("home")} className="inline-block rounded-xs text-base font-semibold tracking-tight">
          Worthwhile
        </Link>
      </header>
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col items-start justify-center pt-10 pb-[20vh]">
        <h1 className="text-xl font-semibold text-balance">{t("notFoundTitle")}</h1>
        <p className="mt-1 mb-5 max-w-prose text-sm text-pretty text-ink-2">{t("notFoundText")}</p>
        <LinkButton href="/">{t("notFoundAction")}</LinkButton>
      </main>
    </div>
  );
}
