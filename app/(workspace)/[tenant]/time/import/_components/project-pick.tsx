import { useTranslations } from "next-intl";
import { Combobox } from "@/app/_ui/combobox";
import type { ImportWords, ProjectTarget } from "@/server/imports/schema";
import { ChannelPick } from "./channel-pick";

type ProjectPickProps = {
  tenant: string;
  isAgency: boolean;
  tenants: ImportWords["tenants"];
  /** What the place is chosen for, in the controls' names. */
  word: string;
  target: ProjectTarget | null;
  onChange: (target: ProjectTarget) => void;
};

/** Where time goes: for an agency to a client, and there to a channel; or nowhere. */
export function ProjectPick({ tenant, isAgency, tenants, word, target, onChange }: ProjectPickProps) {
  const t = useTranslations("imports.map");
  const place = target?.to === "tenant" ? tenants.find(({ slug }) => slug === target.tenant) : undefined;
  const places = isAgency ? tenants.map(({ slug, name }) => ({ value: `tenant:${slug}`, label: name })) : [{ value: `tenant:${tenant}`, label: t("noChannel") }];
  return (
    <>
      {(isAgency || target?.to === "leave-out") && (
        <Combobox
          aria-label={t("tenantOf", { word })}
          options={[...places, { value: "out", label: t("leaveOut") }]}
          value={target === null ? null : target.to === "leave-out" ? "out" : `tenant:${target.tenant}`}
          placeholder={t("choose")}
          onValueChange={(value) => {
            if (value === "out") onChange({ to: "leave-out" });
            else if (value) onChange({ to: "tenant", tenant: value.slice("tenant:".length), channel: null });
          }}
        />
      )}
      {target?.to === "tenant" && (
        <ChannelPick tenant={tenant} word={word} none={t("noChannel")} channels={place?.channels ?? []} choice={target.channel} onChange={(channel) => onChange({ ...target, channel })} {...(isAgency ? {} : { onLeaveOut: () => onChange({ to: "leave-out" }) })} />
      )}
    </>
  );
}
