"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { TableSkeleton } from "@/app/_ui/skeleton";
import { FileSummary } from "./file-summary";
import { MappingStep } from "./mapping-step";
import { PreviewStep } from "./preview-step";
import { QuestionsStep } from "./questions-step";
import { RunStep } from "./run-step";
import { StepNav } from "./step-nav";
import type { Step } from "./steps";

export type FileStepsProps = { tenant: string; importId: string; step: Step; timeZone: string; isAgency: boolean };

/** One file on its way in: a step at a time, each with its address; what has run shows how it ended. */
export function FileSteps({ tenant, importId, step, timeZone, isAgency }: FileStepsProps) {
  const trpc = useTRPC();
  const { data: look } = useSuspenseQuery(trpc.imports.get.queryOptions({ tenant, importId }));
  const { state } = look.line;
  const hasRun = state === "running" || state === "done" || state === "undone";
  const wanted: Step = step === "run" && state === "uploaded" ? "preview" : step;
  const shown: Step = hasRun ? "run" : look.isConfirmed ? wanted : "questions";
  return (
    <>
      <StepNav tenant={tenant} importId={importId} step={shown} isFixed={hasRun} />
      <FileSummary look={look} />
      <Suspense key={shown} fallback={<TableSkeleton rows={6} />}>
        {shown === "questions" && <QuestionsStep tenant={tenant} look={look} timeZone={timeZone} />}
        {shown === "map" && <MappingStep tenant={tenant} importId={importId} isAgency={isAgency} />}
        {shown === "preview" && <PreviewStep tenant={tenant} importId={importId} />}
        {shown === "run" && <RunStep tenant={tenant} importId={importId} />}
      </Suspense>
    </>
  );
}
