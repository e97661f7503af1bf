"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Select } from "@/app/_ui/select";
import { useToast } from "@/app/_ui/toast";
import type { Member } from "@/server/members/schema";
import { useTeamChange } from "./use-team-change";

type Props = { tenant: string; placeholder: Member; people: readonly Member[]; onJoined: () => void };

/** Says whose the hours of somebody without an account really are. `people` are those who are here now; nothing where nobody with an account is here. */
export function JoinHours({ tenant, placeholder, people, onJoined }: Props) {
  const t = useTranslations("team.person");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const { onSuccess } = useTeamChange();
  const [intoId, setIntoId] = useState("");
  const accounts = people.filter(({ isPlaceholder }) => !isPlaceholder);
  const into = accounts.find(({ id }) => id === intoId);
  const onDone = async () => {
    toast({ title: t("joined", { name: placeholder.name, into: into?.name ?? "" }) });
    await onSuccess();
    onJoined();
  };
  const join = useMutation(trpc.members.join.mutationOptions({ onSuccess: onDone }));
  if (accounts.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-3">
      {join.error && <Notice tone="error">{errorText(join.error)}</Notice>}
      <Field label={t("joins")} hint={t("joinsHint")}>
        <Select
          value={intoId}
          onChange={(event) => setIntoId(event.target.value)}
          options={[{ value: "", label: t("joinsNobody") }, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </Field>
      {into && (
        <Button onClick={() => join.mutate({ tenant, memberId: placeholder.id, intoId: into.id })} pending={join.isPending}>
          {t("join")}
        </Button>
      )}
    </div>
  );
}
