"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { ImportHistory } from "@/app/_components/import/import-history";
import { useTakenBack } from "@/app/_components/import/use-taken-back";
import { useTRPC } from "@/app/_trpc/client";
import { resultStepHref } from "./steps";

/** Files of results that came before. */
export function ResultHistory({ tenant }: { tenant: string }) {
  const trpc = useTRPC();
  const { data: lines } = useSuspenseQuery(trpc.resultImports.list.queryOptions({ tenant }));
  const undo = useMutation(trpc.resultImports.undo.mutationOptions(useTakenBack("posts.import.history")));
  return (
    <ImportHistory
      words="posts.import.history"
      filePath={`/api/tenants/${tenant}/result-imports`}
      lines={lines}
      hrefOf={({ id, isFileGone }) => (isFileGone ? null : resultStepHref(tenant, id))}
      renews
      undoing={undo.isPending ? undo.variables.importId : undefined}
      onUndo={(importId) => undo.mutate({ tenant, importId })}
    />
  );
}
