"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";

/** The deeds that need no form, each with its undo. */
export function useResponseWrites(tenant: string) {
  const t = useTranslations("responses");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const refresh = () => client.invalidateQueries({ queryKey: trpc.responses.pathKey() });
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const said = (title: string, undo?: () => void) => async () => {
    await refresh();
    toast(undo ? { title, undo } : { title });
  };
  const reopen = useMutation(trpc.responses.reopen.mutationOptions({ onError, onSuccess: said(t("reopened")) }));
  const restore = useMutation(trpc.responses.restore.mutationOptions({ onError, onSuccess: said(t("restored")) }));
  const answer = useMutation(trpc.responses.answer.mutationOptions({ onError, onSuccess: (_, { responseId }) => said(t("answeredNow"), () => reopen.mutate({ tenant, responseId }))() }));
  const remove = useMutation(trpc.responses.remove.mutationOptions({ onError, onSuccess: (_, { responseId }) => said(t("removed"), () => restore.mutate({ tenant, responseId }))() }));
  return { refresh, answer: (responseId: string) => answer.mutate({ tenant, responseId }), remove: (responseId: string) => remove.mutate({ tenant, responseId }) };
}
