"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";

/** Where the words of a kind of import stand. */
export type HistoryWords = "imports.history" | "posts.import.history" | "responses.import.history";

/** What follows when an import is taken back: all is read again, for its rows are counted on nearly every page, and it says how many went. */
export function useTakenBack(words: HistoryWords) {
  const t = useTranslations(words);
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  return {
    onSuccess: async ({ removed }: { removed: number }) => {
      await client.invalidateQueries();
      toast({ title: t("undone", { count: removed }) });
    },
    onError: (error: unknown) => toast({ tone: "error", title: errorText(error) }),
  };
}
