"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useClockZone } from "@/app/_components/instants";
import { ReadFailed } from "@/app/_components/read-failed";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Spinner } from "@/app/_ui/spinner";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { todayIn } from "@/server/domain/zone";
import type { ListedKpi } from "@/server/kpis/schema";

/** What was said about one KPI, and what is said today. Minutes stay: what was wrong is put right by the next ones. */
export function DiscussDialog({ tenant, kpi, mayDiscuss, onClose }: { tenant: string; kpi: ListedKpi; mayDiscuss: boolean; onClose: () => void }) {
  const t = useTranslations("kpis.discuss");
  const days = useDayWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const zone = useClockZone();
  const [discussionId, setId] = useState(() => crypto.randomUUID());
  const [on, setOn] = useState(() => todayIn(zone, new Date()));
  const [words, setWords] = useState("");
  const story = useQuery(trpc.kpis.story.queryOptions({ tenant, kpiId: kpi.id }));
  const keep = useMutation(trpc.kpis.discuss.mutationOptions({
    onSuccess: async () => {
      setWords("");
      setId(crypto.randomUUID());
      await client.invalidateQueries({ queryKey: trpc.kpis.pathKey() });
      toast({ title: t("kept", { name: kpi.name }) });
    },
  }));
  const wrong = useFieldErrors(keep.error);
  return (
    <Dialog title={t("title", { name: kpi.name })} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex flex-col gap-6">
        {mayDiscuss && (
          <form noValidate className="flex flex-col gap-3" onSubmit={(event) => { event.preventDefault(); keep.mutate({ tenant, kpiId: kpi.id, discussionId, on, words }); }}>
            {keep.error && !wrong("words") && <Notice tone="error">{errorText(keep.error)}</Notice>}
            <Field label={t("on")} error={wrong("on")}>
              <TextInput type="date" value={on} onChange={(event) => setOn(event.target.value)} />
            </Field>
            <Field label={t("words")} error={wrong("words")} required>
              <TextArea rows={3} value={words} onChange={(event) => setWords(event.target.value)} maxLength={2000} />
            </Field>
            <Button variant="primary" type="submit" pending={keep.isPending} className="self-start">{t("keep")}</Button>
          </form>
        )}
        <ReadFailed query={story} />
        {story.isPending && <Spinner />}
        {story.data?.discussions.length === 0 && <p className="text-sm text-ink-2">{t("none")}</p>}
        {story.data && story.data.discussions.length > 0 && (
          <ol aria-label={t("list")} className="border-t border-line">
            {story.data.discussions.map(({ id, on: day, words: said, byName }) => (
              <li key={id} className="border-b border-line py-2 text-sm">
                <span className="block text-xs text-ink-2">{[days.fullDay(day), byName].filter(Boolean).join(" · ")}</span>
                <span className="whitespace-pre-line">{said}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Dialog>
  );
}
