"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { ImportHistory } from "@/app/_components/import/import-history";
import { useTakenBack } from "@/app/_components/import/use-taken-back";
import { useTRPC } from "@/app/_trpc/client";
import type { ImportLine } from "@/server/imports/schema";
import { stepHref } from "./steps";

/** Files of time that came before. */
export function History({ tenant }: { tenant: string }) {
  const trpc = useTRPC();
  const { data: lines } = useSuspenseQuery(trpc.imports.list.queryOptions({ tenant }));
  const undo = useMutation(trpc.imports.undo.mutationOptions(useTakenBack("imports.history")));
  return (
    <ImportHistory
      words="imports.history"
      filePath={`/api/tenants/${tenant}/imports`}
      lines={lines}
      hrefOf={(line) => hrefOf(tenant, line)}
      undoing={undo.isPending ? undo.variables.importId : undefined}
      onUndo={(importId) => undo.mutate({ tenant, importId })}
    />
  );
}

/** An import that is done opens its entries; of a file that is gone only the outcome is left. */
function hrefOf(tenant: string, { id, state, isFileGone }: ImportLine) {
  if (state === "done") return `/${tenant}/time/entries?imported=${id}`;
  if (state === "undone" || isFileGone) return null;
  return stepHref(tenant, id, state === "running" ? "run" : "questions");
}
