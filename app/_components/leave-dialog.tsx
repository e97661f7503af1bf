"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import type { Leave, LeaveFields } from "@/server/leaves/schema";
import { FormDialog } from "./form-dialog";

const KINDS = ["vacation", "sick", "other"] as const;

type Props = { tenant: string; leave: Leave | null; people: readonly { memberId: string; name: string }[]; today: Day; onClose: () => void };

/** Adds leave, or changes the one given. A failure says why and keeps everything that was typed. */
export function LeaveDialog({ tenant, leave, people, today, onClose }: Props) {
  const t = useTranslations("peoples-time.leave");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [memberId, setMemberId] = useState(leave?.memberId ?? people[0]?.memberId ?? "");
  const [draft, setDraft] = useState<LeaveFields>({ fromOn: leave?.fromOn ?? today, toOn: leave?.toOn ?? today, share: leave?.share ?? 100, kind: leave?.kind ?? "vacation", note: leave?.note ?? "" });
  const put = (change: Partial<LeaveFields>) => setDraft({ ...draft, ...change });

  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.leaves.pathKey() });
    toast({ title: t("saved") });
    onClose();
  };
  const add = useMutation(trpc.leaves.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.leaves.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const wrong = useFieldErrors(error);

  const submit = () => {
    if (leave) change.mutate({ tenant, leaveId: leave.id, version: leave.version, ...draft });
    else add.mutate({ tenant, leaveId: newId, memberId, ...draft });
  };
  return (
    <FormDialog
      title={t(leave ? "editTitle" : "addTitle")}
      action={common("save")}
      pending={add.isPending || change.isPending}
      error={error && !wrong("fromOn") && !wrong("toOn") && errorText(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {!leave && people.length > 1 && (
          <Field label={t("whose")} className="sm:col-span-2">
            <Select value={memberId} onChange={(event) => setMemberId(event.target.value)} options={people.map((person) => ({ value: person.memberId, label: person.name }))} />
          </Field>
        )}
        <Field label={t("fromOn")} error={wrong("fromOn")} required>
          {/* A day later than the last one moves it along: a single day takes one choice. */}
          <TextInput type="date" value={draft.fromOn} onChange={({ target: { value } }) => put({ fromOn: value, ...(draft.toOn < value && { toOn: value }) })} />
        </Field>
        <Field label={t("toOn")} error={wrong("toOn")} required>
          <TextInput type="date" value={draft.toOn} min={draft.fromOn} onChange={(event) => put({ toOn: event.target.value })} />
        </Field>
        <Field label={t("share")}>
          <Select value={String(draft.share)} onChange={(event) => put({ share: event.target.value === "50" ? 50 : 100 })} options={[{ value: "100", label: t("whole") }, { value: "50", label: t("halfDay") }]} />
        </Field>
        <Field label={t("kind")}>
          <Select value={draft.kind} onChange={(event) => put({ kind: KINDS.find((kind) => kind === event.target.value) ?? draft.kind })} options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Field>
        <Field label={t("note")} className="sm:col-span-2" optional>
          <TextInput value={draft.note} onChange={(event) => put({ note: event.target.value })} maxLength={1000} />
        </Field>
      </div>
    </FormDialog>
  );
}
