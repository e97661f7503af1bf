"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Checkbox } from "@/app/_ui/checkbox";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { EngagementDetail } from "@/server/engagements/schema";

type Props = { tenant: string; engagementId: string; steps: NonNullable<EngagementDetail["offboarding"]>; mayWrite: boolean };

/** The checklist of leaving a provider; a tick takes effect at once and can be taken back. */
export function Offboarding({ tenant, engagementId, steps, mayWrite }: Props) {
  const t = useTranslations("outsourcing.detail");
  const format = useFormatter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const change = useMutation(
    trpc.engagements.offboard.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.engagements.pathKey() }),
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  const doneBy = (doneAt: string, name: string | null) => {
    const day = format.dateTime(new Date(doneAt), { day: "numeric", month: "short", year: "numeric" });
    return name === null ? day : t("doneBy", { name, day });
  };
  return (
    <Section title={t("offboarding")} description={t("offboardingText")}>
      <ul className="flex flex-col gap-2">
        {steps.map(({ step, doneAt, byName }) => (
          <li key={step}>
            <Checkbox
              label={t(`steps.${step}`)}
              hint={doneAt === null ? undefined : doneBy(doneAt, byName)}
              checked={change.isPending && change.variables.step === step ? change.variables.isDone : doneAt !== null}
              disabled={!mayWrite}
              onChange={(event) => change.mutate({ tenant, engagementId, step, isDone: event.target.checked })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
