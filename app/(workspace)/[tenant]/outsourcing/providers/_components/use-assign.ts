"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";

type Person = { memberId: string; name: string };

/** Says whose somebody is; it takes effect at once and can be undone. */
export function useAssign(tenant: string, providers: readonly { id: string; name: string }[]) {
  const t = useTranslations("outsourcing.providers");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const change = useMutation(
    trpc.providers.assign.mutationOptions({
      onSuccess: () => Promise.all([trpc.providers, trpc.engagements, trpc.sourcing].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() }))),
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  const put = ({ memberId }: Person, providerId: string | null, onSuccess: () => void) => change.mutate({ tenant, memberId, providerId }, { onSuccess });
  return {
    isPending: change.isPending,
    assign: (person: Person, providerId: string) => {
      const provider = providers.find(({ id }) => id === providerId)?.name ?? "";
      put(person, providerId, () => toast({ title: t("assigned", { name: person.name, provider }), undo: () => put(person, null, () => undefined) }));
    },
    release: (person: Person, providerId: string) => put(person, null, () => toast({ title: t("freed", { name: person.name }), undo: () => put(person, providerId, () => undefined) })),
  };
}
