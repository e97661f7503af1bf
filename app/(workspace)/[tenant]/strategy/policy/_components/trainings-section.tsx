"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toast";
import type { Training } from "@/server/trainings/schema";
import { Notebook } from "../../_components/notebook";
import { useAfter } from "../../_components/use-after";
import { TrainingDialog } from "./training-dialog";

/** Who was trained in what. Taking a line out takes effect at once and can be undone. */
export function TrainingsSection({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const toast = useToast();
  const words = useDayWords();
  const { data: trainings = [] } = useQuery(trpc.trainings.list.queryOptions({ tenant }));
  const [isAdding, setAdding] = useState(false);
  const after = useAfter(trpc.trainings.pathKey());
  const add = useMutation(trpc.trainings.add.mutationOptions(after));
  const remove = useMutation(trpc.trainings.remove.mutationOptions(after));
  const onRemove = ({ id, name: _, ...fields }: Training) =>
    remove.mutate({ tenant, trainingId: id }, { onSuccess: () => toast({ title: t("removedTraining", { topic: fields.topic }), undo: () => add.mutate({ tenant, trainingId: crypto.randomUUID(), ...fields }) }) });
  return (
    <>
      <Notebook
        title={t("trainings")}
        description={t("trainingsText")}
        caption={t("trainingsCaption")}
        empty={t("noTrainings")}
        emptyText={t("noTrainingsText")}
        addLabel={t("addTraining")}
        onAdd={mayWrite ? () => setAdding(true) : undefined}
        columns={[t("topic"), t("person"), t("on"), t("note")]}
        rows={trainings.map((training) => ({
          id: training.id,
          name: training.topic,
          cells: [training.name, words.fullDay(training.on), training.note],
          onRemove: mayWrite ? () => onRemove(training) : undefined,
        }))}
      />
      {isAdding && <TrainingDialog tenant={tenant} onClose={() => setAdding(false)} />}
    </>
  );
}
