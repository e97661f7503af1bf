import { useTranslations } from "next-intl";
import { Combobox } from "@/app/_ui/combobox";
import type { ImportWords, ProjectTarget } from "@/server/imports/schema";
import { ChannelPick } from "./channel-pick";
import { WordList } from "./word-list";

type ProjectWordsProps = { tenant: string; isAgency: boolean; words: ImportWords; targets: Record<string, ProjectTarget | null>; onChange: (source: string, target: ProjectTarget) => void };

/** Where each project's time goes: for an agency to a client, and there to a channel. */
export function ProjectWords({ tenant, isAgency, words, targets, onChange }: ProjectWordsProps) {
  const t = useTranslations("imports.map");
  return (
    <WordList words={words.projects} nameless={t("noProject")} isOpen={({ source }) => targets[source] === null} isChanged={({ source, target }) => targets[source] !== target}>
      {({ source, label }) => {
        const target = targets[source] ?? null;
        const word = label || t("noProject");
        const place = target?.to === "tenant" ? words.tenants.find(({ slug }) => slug === target.tenant) : undefined;
        const places = isAgency ? words.tenants.map(({ slug, name }) => ({ value: `tenant:${slug}`, label: name })) : [];
        const shown = isAgency || target?.to === "leave-out";
        return (
          <>
            {shown && (
              <Combobox
                aria-label={t("tenantOf", { word })}
                options={[...places, ...(isAgency ? [] : [{ value: `tenant:${tenant}`, label: t("noChannel") }]), { value: "out", label: t("leaveOut") }]}
                value={target === null ? null : target.to === "leave-out" ? "out" : `tenant:${target.tenant}`}
                placeholder={t("choose")}
                onValueChange={(value) => {
                  if (value === "out") onChange(source, { to: "leave-out" });
                  else if (value) onChange(source, { to: "tenant", tenant: value.slice("tenant:".length), channel: null });
                }}
              />
            )}
            {target?.to === "tenant" && (
              <ChannelPick tenant={tenant} word={word} none={t("noChannel")} channels={place?.channels ?? []} choice={target.channel} onChange={(channel) => onChange(source, { ...target, channel })} {...(isAgency ? {} : { onLeaveOut: () => onChange(source, { to: "leave-out" }) })} />
            )}
          </>
        );
      }}
    </WordList>
  );
}
