"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Section } from "@/app/_ui/section";
import { Switch } from "@/app/_ui/switch";
import { useToast } from "@/app/_ui/toast";
import type { Steering } from "@/server/steering/schema";

/** Whether budgets in money wait for the sign-off, and what that means today. */
export function MoneyGate({ tenant, gate, maySet }: { tenant: string; gate: Steering["gate"]; maySet: boolean }) {
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
  const isOn = set.isPending ? set.variables.isOn : gate.isOn;
  return (
    <Section title={t("gateTitle")} description={t(!gate.isOn ? "gateOff" : gate.isOpen ? "gateOpen" : "gateWaits")}>
      {maySet && (
        <div className="max-w-2xl">
          <Switch label={t("gate")} hint={t("gateHint")} checked={isOn} onChange={(event) => set.mutate({ tenant, isOn: event.target.checked })} />
        </div>
      )}
    </Section>
  );
}
