import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { STEPS, stepHref, type Step } from "./steps";

/** Where the file is on its way. Steps that lie behind can be opened again, until it has run. */
export function StepNav({ tenant, importId, step, isFixed }: { tenant: string; importId: string; step: Step; isFixed: boolean }) {
  const t = useTranslations("imports.steps");
  const at = STEPS.indexOf(step);
  return (
    <nav aria-label={t("label")} className="mb-6">
      <ol className="flex flex-wrap gap-x-6 gap-y-1 text-sm max-sm:gap-x-3 max-sm:text-xs">
        {STEPS.map((name, index) => {
          const isBehind = index < at;
          const words = (
            <>
              <span aria-hidden="true" className={clsx("grid size-5 place-items-center rounded-full border text-xs", index === at ? "border-accent" : "border-edge")}>
                {isBehind ? <Check className="size-3" /> : index + 1}
              </span>
              {t(name)}
              {isBehind && <span className="sr-only">{t("done")}</span>}
            </>
          );
          const look = "flex items-center gap-1.5 max-sm:gap-1";
          return (
            <li key={name} aria-current={index === at ? "step" : undefined} className={index === at ? "font-semibold" : "text-ink-2"}>
              {isBehind && !isFixed ? (
                <Link href={stepHref(tenant, importId, name)} className={clsx(look, "hover:text-accent")}>
                  {words}
                </Link>
              ) : (
                <span className={look}>{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
