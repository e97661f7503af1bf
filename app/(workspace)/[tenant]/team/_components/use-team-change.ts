"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";

/** What every change of the team does afterwards: people and invitations are read again, failures are said. */
export function useTeamChange() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  return {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: trpc.members.pathKey() });
      await client.invalidateQueries({ queryKey: trpc.invites.pathKey() });
    },
    onError: (error: unknown) => toast({ title: errorText(error), tone: "error" }),
  };
}
