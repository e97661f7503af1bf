"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { Field } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";
import { Select } from "@/app/_ui/select";
import { type OutsourcingPart, OutsourcingTabs } from "../../_components/outsourcing-tabs";
import { WeighForm } from "./weigh-form";

type Props = { tenant: string; parts: readonly OutsourcingPart[]; about: { engagementId: string | undefined; channelId: string | undefined } };

/** Make or buy: what is compared stands in the address, and fills the form from what is known of it. */
export function WeighScreen({ tenant, parts, about }: Props) {
  const t = useTranslations("outsourcing.weigh");
  const trpc = useTRPC();
  const router = useRouter();
  const { data: start } = useSuspenseQuery(trpc.engagements.makeOrBuy.queryOptions({ tenant, ...about }));
  const { data: register } = useSuspenseQuery(trpc.engagements.list.queryOptions({ tenant }));
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const chosen = about.engagementId !== undefined ? `engagement=${about.engagementId}` : about.channelId !== undefined ? `channel=${about.channelId}` : "";
  const options = [
    ...register.engagements.filter(({ state }) => state !== "ended").map(({ id, title }) => ({ value: `engagement=${id}`, label: t("engagements", { title }) })),
    ...channels.filter(({ status }) => status !== "closed").map(({ id, name }) => ({ value: `channel=${id}`, label: t("channels", { name }) })),
  ];
  const isKnown = chosen === "" || options.some(({ value }) => value === chosen);
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")}>
        <OutsourcingTabs tenant={tenant} current="make-or-buy" parts={parts} />
      </PageHeader>
      <Field label={t("what")} className="mb-6 max-w-sm">
        <Select
          placeholder={t("nothing")}
          options={isKnown ? options : [...options, { value: chosen, label: start.title ?? "" }]}
          value={chosen}
          onChange={(event) => router.replace(`/${tenant}/outsourcing/make-or-buy${event.target.value === "" ? "" : `?${event.target.value}`}`, { scroll: false })}
        />
      </Field>
      <WeighForm key={chosen} start={start} />
    </>
  );
}
