"use client";
import { useQuery } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { isTypedInto } from "./move-in-grid";

const SETS_BUDGETS = new Set(["owner", "admin", "manager"]);

/** True where a write was refused because a budget stops there. */
export const isUsedUp = (error: unknown) => error instanceof TRPCClientError && (error.data as { reason?: unknown } | null | undefined)?.reason === "budgetUsedUp";

type Props = { tenant: string; isPending: boolean; onBeyond: (reason: string) => void; /** What Escape does, where nothing around does it. */ onEscape?: () => void };

/** By the keyboard it would be far from where one is by then. Who types in another cell meanwhile goes on there: half a duration would be saved, and the rest of it be a reason. */
function takeFocus(field: HTMLInputElement | null) {
  const active = document.activeElement;
  const isBusy = active instanceof HTMLInputElement && !active.parentElement?.contains(field) && isTypedInto(active);
  if (!isBusy) field?.focus();
}

/** For whoever sets budgets: going beyond one that stops, with a reason. It takes the focus when it comes. */
export function BeyondBudget({ tenant, isPending, onBeyond, onEscape }: Props) {
  const t = useTranslations("alerts");
  const trpc = useTRPC();
  const [reason, setReason] = useState("");
  const { data } = useQuery(trpc.tenants.current.queryOptions({ tenant }));
  if (!data || !SETS_BUDGETS.has(data.role)) return null;
  // Enter means this button and not the form around it, which would only be refused again.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onEscape?.();
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (reason.trim() !== "" && !isPending) onBeyond(reason);
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t("beyondLabel")} hint={t("beyondHint")} className="min-w-56 flex-1">
        <TextInput ref={takeFocus} value={reason} onChange={(event) => setReason(event.target.value)} onKeyDown={onKeyDown} maxLength={500} />
      </Field>
      <Button pending={isPending} disabled={reason.trim() === ""} onClick={() => onBeyond(reason)}>
        {t("beyond")}
      </Button>
    </div>
  );
}
