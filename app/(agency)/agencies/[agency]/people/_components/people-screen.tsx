"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { useToast } from "@/app/_ui/toast";
import type { AgencyPerson, Assignments } from "@/server/clients/schema";
import { type AssignableRole, AssignmentTable } from "./assignment-table";

/** What the table shows while the choice is under way. */
function withAssignment(before: Assignments, memberId: string, slug: string, role: AssignableRole | null): Assignments {
  const change = (person: AgencyPerson) => ({ ...person, clients: [...person.clients.filter((at) => at.slug !== slug), ...(role ? [{ slug, role }] : [])] });
  return { ...before, people: before.people.map((person) => (person.memberId === memberId ? change(person) : person)) };
}

/** Who works for which client. A choice takes effect at once. */
export function PeopleScreen({ agency }: { agency: string }) {
  const t = useTranslations("clients.peoplePage");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(trpc.clients.assignments.queryOptions({ agency }));

  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.clients.pathKey() });
  const onError = async (error: unknown) => {
    toast({ title: errorText(error), tone: "error" });
    await onSuccess();
  };
  const assign = useMutation(trpc.clients.assign.mutationOptions({ onSuccess, onError }));
  const unassign = useMutation(trpc.clients.unassign.mutationOptions({ onSuccess, onError }));

  const onAssign = (person: AgencyPerson, at: Assignments["clients"][number], role: AssignableRole | null) => {
    const names = { person: person.name, client: at.name };
    const ref = { tenant: agency, memberId: person.memberId, client: at.slug };
    client.setQueryData(trpc.clients.assignments.queryKey({ agency }), (before) => before && withAssignment(before, person.memberId, at.slug, role));
    if (role === null) unassign.mutate(ref, { onSuccess: () => toast({ title: t("unassigned", names) }) });
    else assign.mutate({ ...ref, role }, { onSuccess: () => toast({ title: t("assigned", names) }) });
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        secondary={
          <>
            <FileLinks path={`/api/agencies/${agency}/people`} what={t("title")} />
            <LinkButton href={`/${agency}/team`}>{t("roles")}</LinkButton>
          </>
        }
      />
      {data.clients.length === 0 ? (
        <EmptyState title={t("noClients")} action={<LinkButton href={`/agencies/${agency}/clients`}>{t("goToClients")}</LinkButton>}>
          {t("noClientsText")}
        </EmptyState>
      ) : (
        <>
          <AssignmentTable assignments={data} onAssign={onAssign} />
          <p className="mt-3 max-w-prose text-xs text-ink-2">{t("leads")}</p>
        </>
      )}
    </>
  );
}
