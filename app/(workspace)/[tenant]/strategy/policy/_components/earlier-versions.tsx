"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { Disclosure } from "@/app/_ui/disclosure";
import { Section } from "@/app/_ui/section";
import type { PolicyVersion } from "@/server/policies/schema";

/** What was published before the version that holds, each with its words as they were, and for whoever writes the policy with who agreed to them. */
export function EarlierVersions({ tenant, current, seesPeople }: { tenant: string; current: number; seesPeople: boolean }) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.policies.versions.queryOptions({ tenant }));
  const earlier = data.filter(({ version }) => version < current);
  if (earlier.length === 0) return null;
  return (
    <Section title={t("earlier")}>
      <ul className="flex flex-col gap-2">
        {earlier.map((policy) => (
          <li key={policy.version}>
            <EarlierVersion tenant={tenant} policy={policy} seesPeople={seesPeople} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function EarlierVersion({ tenant, policy: { version, body, publishedAt, byName }, seesPeople }: { tenant: string; policy: PolicyVersion; seesPeople: boolean }) {
  const t = useTranslations("policies");
  const instant = useInstant();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t("earlierLine", { version, on: instant(publishedAt, { dateStyle: "long" }), by: byName ?? "none" })} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <p className="mt-2 max-w-prose text-sm whitespace-pre-line">{body}</p>
      {isOpen && seesPeople && <Agreed tenant={tenant} version={version} />}
    </Disclosure>
  );
}

function Agreed({ tenant, version }: { tenant: string; version: number }) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const format = useFormatter();
  const instant = useInstant();
  const { data } = useQuery(trpc.policies.acknowledged.queryOptions({ tenant, version }));
  if (!data) return null;
  const people = data.map(({ name, acknowledgedAt }) => t("agreedBy", { name, on: instant(acknowledgedAt, { dateStyle: "medium" }) }));
  return <p className="mt-2 max-w-prose text-sm text-ink-2">{data.length === 0 ? t("nobodyAgreed") : t("whoAgreed", { count: data.length, people: format.list(people) })}</p>;
}
