"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { Member } from "@/server/members/schema";
import { useTeamChange } from "./use-team-change";

type Role = Member["role"];
type Props = { tenant: string; mayGive: readonly Role[]; placeholder: Member | null; placeholders: readonly Member[]; onClose: () => void };

/** Invites an address with a role, and if wanted to the hours of somebody who has no account yet. */
export function InviteDialog({ tenant, mayGive, placeholder, placeholders, onClose }: Props) {
  const t = useTranslations("team");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const { onSuccess } = useTeamChange();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>(placeholder?.role ?? "member");
  const [memberId, setMemberId] = useState(placeholder?.id ?? null);
  const onSent = async () => {
    toast({ title: t("inviteDialog.sent", { email: email.trim() }) });
    await onSuccess();
    onClose();
  };
  const create = useMutation(trpc.invites.create.mutationOptions({ onSuccess: onSent }));
  const wrong = useFieldErrors(create.error);

  const submit = () => {
    create.mutate({ tenant, email, role, memberId });
  };
  return (
    <FormDialog
      title={t("inviteDialog.title")}
      description={t("inviteDialog.text")}
      action={t("inviteDialog.send")}
      pending={create.isPending}
      error={create.error && !wrong("email") && errorText(create.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("inviteDialog.email")} error={wrong("email")} required>
        <TextInput type="email" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={254} />
      </Field>
      <Field label={t("inviteDialog.role")} hint={t(`roleHints.${role}`)}>
        <Select value={role} onChange={(event) => setRole(mayGive.find((given) => given === event.target.value) ?? role)} options={mayGive.map((value) => ({ value, label: common(`role.${value}`) }))} />
      </Field>
      {placeholders.length > 0 && (
        <Field label={t("inviteDialog.takesOver")} hint={t("inviteDialog.takesOverHint")} optional>
          <Select value={memberId ?? ""} onChange={(event) => setMemberId(event.target.value || null)} placeholder={t("inviteDialog.nobody")} options={placeholders.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      )}
    </FormDialog>
  );
}
