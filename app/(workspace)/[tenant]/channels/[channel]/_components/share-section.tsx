"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { postShares } from "@/server/domain/post-shares";
import { useChannelChange } from "./use-channel-change";

type Props = { tenant: string; channelId: string; mayWrite: boolean };

/** How much of a channel goes out by itself or stands elsewhere in the same words. */
export function ShareSection({ tenant, channelId, mayWrite }: Props) {
  const t = useTranslations("verdicts.shares");
  const trpc = useTRPC();
  const days = useDayWords();
  const [isCounting, setCounting] = useState(false);
  const { data: shares } = useSuspenseQuery(trpc.shares.list.queryOptions({ tenant, channelId }));
  return (
    <Section title={t("title")} description={t("text")} actions={mayWrite && <Button onClick={() => setCounting(true)}>{t("add")}</Button>}>
      {shares.length === 0 ? (
        <p className="text-sm text-ink-2">{t("none")}</p>
      ) : (
        <Table caption={t("caption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("month")}</HeaderCell>
              <HeaderCell numeric>{t("posts")}</HeaderCell>
              <HeaderCell numeric>{t("automated")}</HeaderCell>
              <HeaderCell numeric>{t("duplicate")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ month, ...counts }) => (
              <Row key={month}>
                <Cell head>{days.month(month)}</Cell>
                <NumberCell label={t("posts")}>{counts.posts}</NumberCell>
                <NumberCell label={t("automated")}>
                  <Percent ratio={postShares(counts).automated} />
                </NumberCell>
                <NumberCell label={t("duplicate")}>
                  <Percent ratio={postShares(counts).duplicate} />
                </NumberCell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {isCounting && <ShareDialog tenant={tenant} channelId={channelId} onClose={() => setCounting(false)} />}
    </Section>
  );
}

function ShareDialog({ tenant, channelId, onClose }: Omit<Props, "mayWrite"> & { onClose: () => void }) {
  const t = useTranslations("verdicts.shares");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const changed = useChannelChange();
  const [month, setMonth] = useState("");
  const [counts, setCounts] = useState<Record<"posts" | "automated" | "duplicate", number | null>>({ posts: null, automated: null, duplicate: null });
  const set = useMutation(trpc.shares.set.mutationOptions({
    onSuccess: async () => {
      await changed();
      toast({ title: t("saved") });
      onClose();
    },
  }));
  const wrong = useFieldErrors(set.error);
  const submit = () => set.mutate({ tenant, channelId, month, posts: counts.posts ?? 0, automated: counts.automated ?? 0, duplicate: counts.duplicate ?? 0 });
  return (
    <FormDialog title={t("dialogTitle")} action={t("add")} pending={set.isPending} error={set.error && !wrong("month") ? errorText(set.error) : null} onSubmit={submit} onClose={onClose}>
      <Field label={t("month")} error={wrong("month")} required>
        <TextInput type="month" value={month} onChange={(event) => setMonth(event.target.value)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        {(["posts", "automated", "duplicate"] as const).map((part) => (
          <Field key={part} label={t(part)} error={wrong(part)} required>
            <NumberInput value={counts[part]} onValueChange={(value) => setCounts({ ...counts, [part]: value })} min={0} step={1} />
          </Field>
        ))}
      </div>
    </FormDialog>
  );
}
