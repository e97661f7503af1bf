"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toast";

export type CopyMonthButtonProps = { tenant: string; fromMonth: string; toMonth: string; label: string; done: string; variant?: "primary" | "quiet" };

/** Gives a month the budgets of another. `done` is what is said then. */
export function CopyMonthButton({ tenant, fromMonth, toMonth, label, done, variant = "primary" }: CopyMonthButtonProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const copy = useMutation(
    trpc.budgets.copyMonth.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.budgets.pathKey() });
        // Pages drawn on the server show the copied budgets too.
        router.refresh();
        toast({ title: done });
      },
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  return (
    <Button variant={variant} pending={copy.isPending} onClick={() => copy.mutate({ tenant, fromMonth, toMonth })}>
      {label}
    </Button>
  );
}
