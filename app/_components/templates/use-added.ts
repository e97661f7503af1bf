"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toast";
import type { Added } from "@/server/templates/schema";

const THINGS = ["goals", "kpis", "channels", "activities"] as const;

/** Says what was added, and has everything on the page that tells of it read again. */
export function useAdded(): (added: Added) => Promise<void> {
  const t = useTranslations("templates");
  const format = useFormatter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  return async (added) => {
    const things = THINGS.filter((thing) => added[thing] > 0).map((thing) => t(`counts.${thing}`, { count: added[thing] }));
    toast({ title: things.length > 0 ? t("added", { things: format.list(things) }) : t("nothing") });
    router.refresh();
    await Promise.all([trpc.goals, trpc.kpis, trpc.channels, trpc.activities].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })));
  };
}
