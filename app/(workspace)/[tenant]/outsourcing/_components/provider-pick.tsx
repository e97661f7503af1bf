"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { useToast } from "@/app/_ui/toast";
import { blankProvider } from "./blank-provider";

type Props = { tenant: string; value: string | null; onChange: (providerId: string | null) => void; error: string | undefined };

/** Who does it; a name that is not there yet is added and described later. */
export function ProviderPick({ tenant, value, onChange, error }: Props) {
  const t = useTranslations("outsourcing");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useQuery(trpc.providers.list.queryOptions({ tenant }));
  const add = useMutation(
    trpc.providers.add.mutationOptions({
      onSuccess: async (_, { providerId }) => {
        await client.invalidateQueries({ queryKey: trpc.providers.pathKey() });
        onChange(providerId);
      },
      onError: (problem) => toast({ title: errorText(problem), tone: "error" }),
    }),
  );
  const options = (data?.providers ?? []).filter(({ isArchived, id }) => !isArchived || id === value).map(({ id, name, kind }) => ({ value: id, label: name, hint: t(`kinds.${kind}`) }));
  return (
    <Field label={t("form.provider")} hint={t("form.providerHint")} error={error} required>
      <Combobox options={options} value={value} onValueChange={onChange} onCreate={(name) => add.mutate({ tenant, providerId: crypto.randomUUID(), ...blankProvider, name })} disabled={add.isPending} />
    </Field>
  );
}
