"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { Switch } from "@/app/_ui/switch";
import { useToast } from "@/app/_ui/toast";
import type { Steering } from "@/server/steering/schema";
import { OpenGateDialog } from "./open-gate-dialog";

/** Whether budgets in money wait for the sign-off, and what that means today. */
export function MoneyGate({ tenant, steering: { gate, overrides, changes }, maySet, mayOverride }: { tenant: string; steering: Steering; maySet: boolean; mayOverride: boolean }) {
  const t = useTranslations("steering");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const set = useMutation(
    trpc.steering.setGate.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.steering.pathKey() }),
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  const instant = useInstant();
  const [isOpening, setOpening] = useState(false);
  const state = !gate.isOn ? "gateOff" : !gate.isOpen ? (changes === null ? "gateWaits" : "gateChanged") : changes?.length === 0 ? "gateOpen" : "gateOverridden";
  const isOn = set.isPending ? set.variables.isOn : gate.isOn;
  return (
    <Section title={t("gateTitle")} description={t(state)} actions={mayOverride && !gate.isOpen && <Button onClick={() => setOpening(true)}>{t("openGate")}</Button>}>
      {maySet && (
        <div className="max-w-2xl">
          <Switch label={t("gate")} hint={t("gateHint")} checked={isOn} onChange={(event) => set.mutate({ tenant, isOn: event.target.checked })} />
        </div>
      )}
      {overrides.length > 0 && (
        <ul className="mt-3 text-sm">
          {overrides.map(({ reason, byName, at }) => (
            <li key={at}>{t("overrideLine", { on: instant(at, { dateStyle: "medium" }), name: byName ?? t("hiddenName"), reason })}</li>
          ))}
        </ul>
      )}
      {isOpening && <OpenGateDialog tenant={tenant} onClose={() => setOpening(false)} />}
    </Section>
  );
}
