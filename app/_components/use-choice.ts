"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import type { Choice } from "@/server/choices/schema";

/** How the person wants to be written to by a tenant, and the way to choose otherwise; it takes effect at once and `saved` says so. */
export function useChoice(tenant: string, saved: string): { choice: Choice; choose: (change: Partial<Choice>) => void } {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: kept } = useSuspenseQuery(trpc.choices.mine.queryOptions({ tenant }));
  const set = useMutation(
    trpc.choices.set.mutationOptions({
      // One after the other, so that the last word is the one that was said last.
      scope: { id: "choices" },
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.choices.pathKey() });
        toast({ title: saved });
      },
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  // What was chosen is shown while it is under way; where it is refused, what is so comes back.
  const { reminders, reminderHour, alertMail } = set.isPending ? set.variables : kept;
  const choice = { reminders, reminderHour, alertMail };
  return { choice, choose: (change) => set.mutate({ tenant, ...choice, ...change }) };
}
