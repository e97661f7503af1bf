"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "./button-class";
import type { DialogProps } from "./dialog";

const widths = { narrow: "sm:w-96", normal: "sm:w-lg", wide: "sm:w-3xl" };

type DialogNowProps = Omit<DialogProps, "trigger"> & { trigger: DialogProps["trigger"]; open: boolean; onOpenChange: (open: boolean) => void };

/** What `Dialog` is from its first opening on. */
export function DialogNow({ title, description, trigger, open, onOpenChange, footer, width = "normal", children }: DialogNowProps) {
  const t = useTranslations("ui");
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={clsx(
            "fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] flex-col rounded-t-xl bg-sheet [--ground:var(--color-sheet)] text-ink shadow-pop outline-none",
            "transition-[translate,opacity] duration-150 data-ending-style:translate-y-3 data-ending-style:opacity-0 data-starting-style:translate-y-3 data-starting-style:opacity-0",
            "sm:inset-x-auto sm:top-[max(4vh,min(14vh,8rem))] sm:bottom-auto sm:left-1/2 sm:max-h-[82vh] sm:max-w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:rounded-xl",
            widths[width],
          )}
        >
          <header className="px-5 pe-14 pt-4 pb-3">
            <Base.Title className="text-base font-semibold text-balance">{title}</Base.Title>
            {description && <Base.Description className="mt-0.5 text-sm text-ink-2">{description}</Base.Description>}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
          {/* Last, so that the first field has the focus when the dialog opens, not the way out. */}
          <Base.Close aria-label={t("close")} className={buttonClass("bare", "small", "absolute end-3.5 top-3 w-7 px-0")}>
            <X aria-hidden="true" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
