"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";

/** What follows every deed on this page: said in a toast, refused ones too, and the lists are read anew. */
export function useSheetChange() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  return {
    say: (title: string) => toast({ title }),
    change: {
      onError: (error: unknown) => toast({ title: errorText(error), tone: "error" }),
      onSettled: () => Promise.all([trpc.timesheets.pathKey(), trpc.time.pathKey(), trpc.overview.pathKey(), trpc.budgets.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey }))),
    },
  };
}
