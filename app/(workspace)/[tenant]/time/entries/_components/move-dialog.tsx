"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryPicks } from "@/app/_components/entry-picks";
import { useEntryWrites } from "@/app/_components/entry-writes";
import { FormDialog } from "@/app/_components/form-dialog";
import { useRepricedText } from "@/app/_components/repriced-text";
import { Field } from "@/app/_ui/field";
import { Select, type SelectOption } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { EntryMove } from "@/server/time/schema";

type Props = { tenant: string; entryIds: string[]; people: readonly { memberId: string; name: string }[]; onDone: () => void; onClose: () => void };

const noChange = { channel: "", activity: "", goal: "", on: "", member: "", billable: "" };

/** "" leaves as it is, "none" takes away. */
function moveOf({ channel, activity, goal, on, member, billable }: typeof noChange): EntryMove {
  return {
    ...(channel && { channelId: channel === "none" ? null : channel }),
    ...(activity && { activityId: activity }),
    ...(goal && { goalId: goal === "none" ? null : goal }),
    ...(on && { on }),
    ...(member && { memberId: member }),
    ...(billable && { isBillable: billable === "yes" }),
  };
}

/** Sets the same in all chosen entries; what is not set here stays as it is in each. */
export function MoveDialog({ tenant, entryIds, people, onDone, onClose }: Props) {
  const t = useTranslations("time.entries");
  const time = useTranslations("time");
  const common = useTranslations("common");
  const toast = useToast();
  const writes = useEntryWrites();
  const repricedText = useRepricedText();
  const picks = useEntryPicks(tenant, { channelId: null, activityId: null });
  const [draft, setDraft] = useState(noChange);
  const [state, setState] = useState<"ready" | "empty" | "pending">("ready");
  const submit = async () => {
    const change = moveOf(draft);
    if (Object.keys(change).length === 0) return setState("empty");
    setState("pending");
    const answer = await writes.move(tenant, entryIds, change);
    if (!answer) return setState("ready");
    toast({ title: t("moved", { count: entryIds.length }), description: repricedText(answer.repriced) });
    onClose();
    onDone();
  };
  const choice = (name: keyof typeof noChange, label: string, options: readonly SelectOption[]) => (
    <Field label={label}>
      <Select value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} placeholder={t("keep")} options={options} />
    </Field>
  );
  return (
    <FormDialog
      title={t("moveTitle", { count: entryIds.length })}
      description={t("moveText")}
      action={common("change")}
      pending={state === "pending"}
      error={state === "empty" && t("nothingSet")}
      reads={picks.reads}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {choice("channel", t("channel"), [...picks.channels, { value: "none", label: time("noChannel") }])}
        {choice("activity", t("activity"), picks.activities)}
        {picks.goals.length > 0 && choice("goal", t("goal"), [...picks.goals, { value: "none", label: time("noGoal") }])}
        <Field label={t("day")} optional>
          <TextInput type="date" value={draft.on} onChange={(event) => setDraft({ ...draft, on: event.target.value })} />
        </Field>
        {choice("billable", t("billable"), [{ value: "yes", label: t("isBillable") }, { value: "no", label: t("isNotBillable") }])}
        {people.length > 1 && choice("member", t("person"), people.map(({ memberId, name }) => ({ value: memberId, label: name })))}
      </div>
    </FormDialog>
  );
}
