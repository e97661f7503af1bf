"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { CurrentPolicy } from "@/server/policies/schema";
import { useAfter } from "../../_components/use-after";

/** The words that hold, and the reader's own yes to them. */
export function PolicyText({ tenant, policy, mayAgree }: { tenant: string; policy: CurrentPolicy; mayAgree: boolean }) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const toast = useToast();
  const instant = useInstant();
  const after = useAfter(trpc.policies.pathKey());
  const agree = useMutation(trpc.policies.acknowledge.mutationOptions({ ...after, onSuccess: () => toast({ title: t("thanks") }) }));
  const day = (at: string) => instant(at, { dateStyle: "long" });
  return (
    <Section title={t("text")} description={t("version", { version: policy.version, on: day(policy.publishedAt) })}>
      <p className="max-w-prose text-sm whitespace-pre-line">{policy.body}</p>
      {mayAgree && (
        <div className="mt-4 max-w-2xl">
          {policy.acknowledgedAt === null ? (
            <Notice
              tone="warn"
              action={
                <Button variant="primary" pending={agree.isPending} onClick={() => agree.mutate({ tenant, version: policy.version })}>
                  {t("agree")}
                </Button>
              }
            >
              {t("askAgree")}
            </Notice>
          ) : (
            <Notice tone="good">{t("agreed", { on: day(policy.acknowledgedAt) })}</Notice>
          )}
        </div>
      )}
    </Section>
  );
}
