"use client";
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button";

export type ConfirmDialogProps = {
  title: ReactNode;
  /** What will happen, and what cannot be undone. */
  description: ReactNode;
  /** The verb of the deed ("End all sessions"), never "OK". */
  confirmLabel: string;
  onConfirm: () => void;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  danger?: boolean;
  pending?: boolean;
};

/** Only for what cannot be undone; everything else is done at once and offers Undo in a toast. */
export function ConfirmDialog({ title, description, confirmLabel, onConfirm, trigger, open, onOpenChange, danger = false, pending = false }: ConfirmDialogProps) {
  const t = useTranslations("ui");
  const confirm = (
    <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
      {confirmLabel}
    </Button>
  );
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop forceRender className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed top-[20vh] left-1/2 z-40 w-96 max-w-[calc(100vw-2rem)] -translate-x-1/2 rounded-xl bg-sheet p-5 text-ink shadow-pop outline-none transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0">
          <Base.Title className="text-base font-semibold">{title}</Base.Title>
          <Base.Description className="mt-1 text-sm text-ink-2">{description}</Base.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Base.Close render={<Button>{t("cancel")}</Button>} />
            {/* A controlled dialog is closed by its owner, after the work; an uncontrolled one by the press itself. */}
            {open === undefined ? <Base.Close render={confirm} /> : confirm}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
