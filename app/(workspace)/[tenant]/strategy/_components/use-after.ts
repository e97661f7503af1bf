"use client";
import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";

/** What follows a write that has no form to say it in: the lists are read anew, and a refusal is told. */
export function useAfter(queryKey: QueryKey) {
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  return {
    onSettled: () => client.invalidateQueries({ queryKey }),
    onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }),
  };
}
