import { useTranslations } from "next-intl";
import type { ImportWords, ProjectTarget } from "@/server/imports/schema";
import { ProjectPick } from "./project-pick";
import { RestRow } from "./rest-row";
import { WordList } from "./word-list";

type ProjectWordsProps = {
  tenant: string; isAgency: boolean; words: ImportWords; targets: Record<string, ProjectTarget | null>; onChange: (source: string, target: ProjectTarget) => void;
  rest: ProjectTarget | null; onRest: (target: ProjectTarget) => void;
};

/** Where each project's time goes, and that of all that are too rare to be listed. */
export function ProjectWords({ tenant, isAgency, words, targets, onChange, rest, onRest }: ProjectWordsProps) {
  const t = useTranslations("imports.map");
  const at = { tenant, isAgency, tenants: words.tenants };
  return (
    <>
      <WordList words={words.projects} nameless={t("noProject")} isOpen={({ source }) => targets[source] === null} isChanged={({ source, target }) => targets[source] !== target}>
        {({ source, label }) => <ProjectPick {...at} word={label || t("noProject")} target={targets[source] ?? null} onChange={(target) => onChange(source, target)} />}
      </WordList>
      <RestRow label={t("otherProjects")} entries={words.restProjectEntries}>
        <ProjectPick {...at} word={t("otherProjects")} target={rest} onChange={onRest} />
      </RestRow>
    </>
  );
}
