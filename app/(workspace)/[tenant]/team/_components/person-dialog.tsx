"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Select } from "@/app/_ui/select";
import { Switch } from "@/app/_ui/switch";
import { useToast } from "@/app/_ui/toast";
import type { Member } from "@/server/members/schema";
import { FIELD_RIGHTS } from "./field-rights";
import { JoinHours } from "./join-hours";
import { useTeamChange } from "./use-team-change";

type Role = Member["role"];
type Props = { tenant: string; member: Member; people: readonly Member[]; you: Member | undefined; mayGive: readonly Role[]; isAgency: boolean; onClose: () => void };

/** Role and rights of one person. Every change takes effect at once; removing asks first. */
export function PersonDialog({ tenant, member, people, you, mayGive, isAgency, onClose }: Props) {
  const t = useTranslations("team");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const change = useTeamChange();
  const role = useMutation(trpc.members.changeRole.mutationOptions(change));
  const rights = useMutation(trpc.members.setFieldRights.mutationOptions(change));
  const about = { tenant, memberId: member.id };
  const { name } = member;
  // Not with the call itself: the dialog is gone with the person, and what goes with the call goes with the dialog.
  const onRemoved = async () => {
    toast({ title: t("person.removed", { name }) });
    await change.onSuccess();
  };
  const remove = useMutation(trpc.members.remove.mutationOptions({ ...change, onSuccess: onRemoved }));
  const error = role.error ?? rights.error ?? remove.error;
  // What was chosen is shown while it is under way; where it is refused, what is so comes back.
  const shownRole = role.isPending ? role.variables.role : member.role;
  const shownRights = rights.isPending ? rights.variables.fieldRights : member.fieldRights;
  const roles = mayGive.filter((given) => !member.isPlaceholder || (given !== "owner" && given !== "admin"));

  const setRole = (given: Role) => role.mutate({ ...about, role: given }, { onSuccess: () => toast({ title: t("person.roleSaved", { name, role: given }) }) });
  const setRight = (right: Member["fieldRights"][number], has: boolean) =>
    rights.mutate({ ...about, fieldRights: has ? [...member.fieldRights, right] : member.fieldRights.filter((other) => other !== right) });

  return (
    <Dialog
      title={name}
      description={member.isPlaceholder ? t("noAccount") : member.email}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          {!member.isYou && (
            <ConfirmDialog
              title={t("person.removeTitle", { name })}
              description={t(isAgency ? "person.removeTextAgency" : "person.removeText")}
              confirmLabel={t("person.remove")}
              onConfirm={() => remove.mutate(about)}
              trigger={<Button className="me-auto">{t("person.remove")}</Button>}
              danger
            />
          )}
          <Button variant="primary" onClick={onClose}>
            {t("person.done")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {error && <Notice tone="error">{errorText(error)}</Notice>}
        <Field label={t("person.role")} hint={t(`roleHints.${shownRole}`)}>
          <Select
            value={shownRole}
            onChange={(event) => setRole(roles.find((given) => given === event.target.value) ?? member.role)}
            disabled={role.isPending}
            options={roles.map((value) => ({ value, label: common(`role.${value}`) }))}
          />
        </Field>
        {member.isPlaceholder && <JoinHours tenant={tenant} placeholder={member} people={people} onJoined={onClose} />}
        {!member.isPlaceholder && (
          <fieldset>
            <legend className="text-sm font-semibold">{t("person.rights", { name })}</legend>
            <p className="text-xs text-ink-2">{t("person.rightsAnew")}</p>
            <div className="mt-3 flex flex-col gap-3">
              {FIELD_RIGHTS.map((right) => (
                <Switch
                  key={right}
                  label={t(`rights.${right}`)}
                  hint={t(`rightHints.${right}`)}
                  checked={shownRights.includes(right)}
                  disabled={rights.isPending || !(you?.role === "owner" || you?.fieldRights.includes(right) || member.fieldRights.includes(right))}
                  onChange={(event) => setRight(right, event.target.checked)}
                />
              ))}
            </div>
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
