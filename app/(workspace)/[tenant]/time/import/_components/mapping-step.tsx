"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { ActivityPick } from "./activity-pick";
import { draftOf, mappingOf, openIn } from "./mapping-draft";
import { PeopleWords } from "./people-words";
import { ProjectWords } from "./project-words";
import { stepHref } from "./steps";
import { WorkWords } from "./work-words";

/** What the words of the file mean here. Suggestions are filled in; whoever agrees only goes on. */
export function MappingStep({ tenant, importId, isAgency }: { tenant: string; importId: string; isAgency: boolean }) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const errorText = useErrorText();
  const { data: words } = useSuspenseQuery(trpc.imports.sources.queryOptions({ tenant, importId }));
  const [draft, setDraft] = useState(() => draftOf(words));
  const [tried, setTried] = useState(false);
  const save = useMutation(
    trpc.imports.map.mutationOptions({
      onSuccess: async () => {
        client.removeQueries({ queryKey: trpc.imports.preview.pathKey() });
        await client.invalidateQueries({ queryKey: trpc.imports.pathKey() });
        router.push(stepHref(tenant, importId, "preview"));
      },
    }),
  );
  const open = openIn(draft, words);
  const goOn = () => {
    setTried(true);
    if (open.projects === 0 && !open.rest && !open.restProjects) save.mutate({ tenant, importId, mapping: mappingOf(draft) });
  };
  return (
    <>
      <div className="mb-6">
        <Button size="small" onClick={() => setDraft(draftOf(words))}>
          {t("map.suggest")}
        </Button>
      </div>
      <Section title={t("map.projects")} description={isAgency ? t("map.projectsAgencyText") : t("map.projectsText")}>
        <ProjectWords tenant={tenant} isAgency={isAgency} words={words} targets={draft.projects} onChange={(source, target) => setDraft((now) => ({ ...now, projects: { ...now.projects, [source]: target } }))} rest={draft.restProjects} onRest={(restProjects) => setDraft((now) => ({ ...now, restProjects }))} />
      </Section>
      <Section title={t("map.people")} description={t("map.peopleText")}>
        <PeopleWords words={words} targets={draft.people} onChange={(source, target) => setDraft((now) => ({ ...now, people: { ...now.people, [source]: target } }))} rest={draft.restPeople} onRest={(restPeople) => setDraft((now) => ({ ...now, restPeople }))} />
      </Section>
      <Section title={t("map.rest")} description={t("map.restText", { count: words.restEntries })}>
        <div className="flex max-w-xl flex-col gap-2 sm:flex-row">
          <ActivityPick label={t("map.restLabel")} activities={words.activities} choice={draft.rest} onChange={(rest) => setDraft((now) => ({ ...now, rest }))} />
        </div>
      </Section>
      {words.work.length > 0 && (
        <Section title={t("map.work")} description={t("map.workText")}>
          <WorkWords tenant={tenant} words={words} targets={draft.work} onChange={(source, target) => setDraft((now) => ({ ...now, work: { ...now.work, [source]: target } }))} />
        </Section>
      )}
      <div className="mt-8 flex flex-col items-start gap-3">
        {tried && open.projects > 0 && <Notice tone="warn" live>{t("map.openProjects", { count: open.projects })}</Notice>}
        {tried && open.restProjects && <Notice tone="warn" live>{t("map.openRestProjects")}</Notice>}
        {tried && open.rest && <Notice tone="warn" live>{t("map.openRest")}</Notice>}
        {save.error && <Notice tone="error">{errorText(save.error)}</Notice>}
        <div className="flex gap-2">
          <LinkButton href={stepHref(tenant, importId, "questions")}>{t("steps.back")}</LinkButton>
          <Button variant="primary" pending={save.isPending} onClick={goOn}>
            {t("steps.next")}
          </Button>
        </div>
      </div>
    </>
  );
}
