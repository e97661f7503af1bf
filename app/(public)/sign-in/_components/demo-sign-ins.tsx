"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";

export type DemoSignIn = { email: string; password: string; who: string };

/** The demo's people. Choosing one fills the form. */
export function DemoSignIns({ demo, onChoose }: { demo: readonly DemoSignIn[]; onChoose: (chosen: DemoSignIn) => void }) {
  const t = useTranslations("auth.signIn");
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="border-t border-line pt-5">
      <h2 id={headingId} className="text-base font-semibold">
        {t("demoTitle")}
      </h2>
      <p className="text-sm text-ink-2">{t("demoHint")}</p>
      <ul className="-mx-2 mt-2">
        {demo.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              onClick={() => onChoose(person)}
              className="flex min-h-9 w-full items-baseline justify-between gap-x-4 rounded-md px-2 py-1.5 text-start text-sm hover:bg-well"
            >
              <span className="inline-block first-letter:uppercase">{person.who}</span>
              <span className="shrink-0 text-xs text-ink-2">{person.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
