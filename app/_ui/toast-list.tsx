"use client";
import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect } from "react";
import { buttonClass } from "./button-class";
import type { Toast } from "./toast";

/** The toasts themselves. Says by `onReady` how to add one, once the region that announces them is there. */
export function ToastList({ onReady }: { onReady: (toast: Toast) => void }) {
  const t = useTranslations("ui");
  return (
    <Base.Provider limit={3}>
      <Base.Portal>
        <Base.Viewport
          aria-label={t("notifications")}
          className="fixed inset-x-4 bottom-4 z-60 flex flex-col gap-2 outline-none sm:inset-x-auto sm:end-6 sm:bottom-6 sm:w-96"
        >
          <Toasts onReady={onReady} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function useAdd(): Toast {
  const t = useTranslations("ui");
  const { add, close } = Base.useToastManager();
  return useCallback(
    ({ title, description, tone = "info", undo, action }) => {
      const press = undo ?? action?.onPress;
      const id: string = add({
        title,
        description,
        type: tone,
        timeout: tone === "error" ? 0 : undo ? 10_000 : 5_000,
        actionProps: press && {
          children: undo ? t("undo") : action?.label,
          onClick: () => {
            press();
            close(id);
          },
        },
      });
    },
    [add, close, t],
  );
}

function Toasts({ onReady }: { onReady: (toast: Toast) => void }) {
  const t = useTranslations("ui");
  const { toasts, close } = Base.useToastManager();
  const add = useAdd();
  useEffect(() => onReady(add), [add, onReady]);
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["down", "right"]}
      className="translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-lg bg-sheet text-ink shadow-pop transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-3 py-2 ps-4 pe-2">
        {toast.type === "error" && <span aria-hidden="true" className="size-2.5 shrink-0 bg-over-mark" />}
        {/* Announced at once by its own role: the library's high priority hides a toast, but not its buttons, from readers. */}
        <div role={toast.type === "error" ? "alert" : undefined} className="min-w-0 flex-1 py-1">
          <Base.Title className="text-sm font-semibold" />
          <Base.Description className="text-sm text-ink-2" />
        </div>
        <Base.Action className={buttonClass("quiet", "small")} />
        {/* Not the library's own: it hides its button from readers, and not from the focus, until the list is pointed at. */}
        <button type="button" aria-label={t("close")} onClick={() => close(toast.id)} className={buttonClass("bare", "small", "w-7 px-0")}>
          <X aria-hidden="true" />
        </button>
      </Base.Content>
    </Base.Root>
  ));
}
