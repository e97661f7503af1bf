import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RoleFields } from "@/app/_components/import/role-fields";
import { useTRPC } from "@/app/_trpc/client";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import type { LogAnswers, LogPreview } from "@/server/responses/import-schema";
import { LOG_ROLES } from "@/server/responses/schema";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));

type Props = { tenant: string; look: LogPreview; answers: LogAnswers; onChange: (change: LogAnswers) => void };

/** What the file does not say: whose messages they are, by which clock, and which column holds what. */
export function LogFields({ tenant, look, answers, onChange }: Props) {
  const t = useTranslations("responses.import");
  const trpc = useTRPC();
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const one = <V extends string>(options: readonly V[], text: string): V | undefined => options.find((option) => option === text);
  return (
    <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <Field label={t("channel")} required>
        <Select placeholder={t("choose")} value={answers.channelId ?? ""} onChange={(event) => onChange({ channelId: event.target.value || undefined })} options={channels.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field label={t("zone")} required>
        <Combobox options={zones} value={answers.zone ?? null} onValueChange={(zone) => onChange({ zone: zone ?? undefined })} />
      </Field>
      {look.dateFormats.length > 1 && (
        <Field label={t("dateFormat")} required>
          <Select placeholder={t("choose")} value={answers.dateFormat ?? ""} onChange={(event) => onChange({ dateFormat: one(look.dateFormats, event.target.value) })} options={look.dateFormats.map((value) => ({ value, label: value }))} />
        </Field>
      )}
      {look.encodings.length > 1 && (
        <Field label={t("encoding")}>
          <Select value={answers.encoding ?? look.encodings[0] ?? ""} onChange={(event) => onChange({ encoding: one(look.encodings, event.target.value) })} options={look.encodings.map((value) => ({ value, label: value.toUpperCase() }))} />
        </Field>
      )}
      <RoleFields
        headings={look.headings}
        roles={LOG_ROLES}
        columns={answers.columns ?? look.columns}
        noColumn={t("noColumn")}
        fieldOf={(role) => ({ label: t(`columns.${role}`), required: role === "received", optional: role !== "received" })}
        onChange={(columns) => onChange({ columns })}
      />
    </div>
  );
}
