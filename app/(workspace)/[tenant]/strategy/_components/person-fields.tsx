"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Field } from "@/app/_ui/field";
import { Select, type SelectOption } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";

export type PersonDraft = { memberId: string; name: string };

/** What is sent of it: a member, else a name. */
export const personOf = ({ memberId, name }: PersonDraft) => (memberId === "" ? { memberId: null, name } : { memberId, name: null });

/** Who is here now, to choose from. */
export function usePeopleOptions(tenant: string): SelectOption[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.members.list.queryOptions({ tenant }));
  return (data?.members ?? []).filter(({ removedAt }) => removedAt === null).map(({ id, name }) => ({ value: id, label: name }));
}

type Props = { tenant: string; value: PersonDraft; onChange: (value: PersonDraft) => void; wrong: (field: string) => string | undefined };

/** Somebody of this workspace, or somebody by name. */
export function PersonFields({ tenant, value, onChange, wrong }: Props) {
  const t = useTranslations("strategy.person");
  const people = usePeopleOptions(tenant);
  return (
    <>
      <Field label={t("person")} hint={t("personHint")} error={wrong("memberId")}>
        <Select value={value.memberId} onChange={(event) => onChange({ ...value, memberId: event.target.value })} placeholder={t("nobody")} options={people} />
      </Field>
      {value.memberId === "" && (
        <Field label={t("name")} hint={t("nameHint")} error={wrong("name")}>
          <TextInput value={value.name} onChange={(event) => onChange({ ...value, name: event.target.value })} maxLength={80} />
        </Field>
      )}
    </>
  );
}
