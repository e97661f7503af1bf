"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toast";

/** What follows when a tool was written: its costs are expenses, so those are read again too. */
export function useToolSaved(title: string, onClose: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  return async () => {
    await Promise.all([trpc.tools, trpc.expenses, trpc.exchangeRates].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })));
    toast({ title });
    onClose();
  };
}
