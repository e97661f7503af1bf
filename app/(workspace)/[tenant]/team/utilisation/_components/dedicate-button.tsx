"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toast";

/** Says that social media is all that somebody is here for: the half-time rule is for others. Undone by the same word taken back. */
export function DedicateButton({ tenant, memberId, name }: { tenant: string; memberId: string; name: string }) {
  const t = useTranslations("verdicts.advice");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const set = useMutation(trpc.members.setDedicated.mutationOptions({ onSuccess: () => client.invalidateQueries({ queryKey: trpc.advice.pathKey() }), onError: (error) => toast({ title: errorText(error) }) }));
  const dedicate = () =>
    set.mutate({ tenant, memberId, isDedicated: true }, { onSuccess: () => toast({ title: t("dedicated", { name }), action: { label: t("undo"), onPress: () => set.mutate({ tenant, memberId, isDedicated: false }) } }) });
  return (
    <Button size="small" pending={set.isPending} onClick={dedicate} aria-label={`${t("dedicate")}: ${name}`}>
      {t("dedicate")}
    </Button>
  );
}
