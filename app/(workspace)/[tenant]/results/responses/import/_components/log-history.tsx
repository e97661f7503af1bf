"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { ImportHistory } from "@/app/_components/import/import-history";
import { useTakenBack } from "@/app/_components/import/use-taken-back";
import { useTRPC } from "@/app/_trpc/client";

/** Files of messages that came before, each to go on with or to take back. */
export function LogHistory({ tenant }: { tenant: string }) {
  const trpc = useTRPC();
  const { data: lines } = useSuspenseQuery(trpc.responses.imports.queryOptions({ tenant }));
  const undo = useMutation(trpc.responses.undoImport.mutationOptions(useTakenBack("responses.import.history")));
  return (
    <ImportHistory
      words="responses.import.history"
      filePath={`/api/tenants/${tenant}/message-imports`}
      lines={lines}
      hrefOf={({ id, state, isFileGone }) => (state === "uploaded" && !isFileGone ? `/${tenant}/results/responses/import?file=${id}` : null)}
      undoing={undo.isPending ? undo.variables.importId : undefined}
      onUndo={(importId) => undo.mutate({ tenant, importId })}
    />
  );
}
