"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { IconButton } from "@/app/_ui/icon-button";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";

type Place = { platformKey: string; doing: string; reach: string };

/** Where an audience is: platform by platform, what it does there and how to reach it. */
export function PlatformFields({ tenant, places, onChange }: { tenant: string; places: readonly Place[]; onChange: (places: Place[]) => void }) {
  const t = useTranslations("audiences");
  const trpc = useTRPC();
  const { data: platforms = [] } = useQuery(trpc.channels.platforms.queryOptions({ tenant }));
  const set = (at: number, change: Partial<Place>) => onChange(places.map((place, index) => (index === at ? { ...place, ...change } : place)));
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">{t("where")}</legend>
      <div className="mt-1 flex flex-col gap-3">
        {places.map((place, index) => (
          // The place in the list is all that names a line whose platform is being chosen.
          <div key={index} className="grid gap-2 border-b border-line pb-3 sm:grid-cols-[1fr_1.5fr_1.5fr_auto]">
            <Field label={t("platformNumber", { number: index + 1 })} labelHidden>
              <Select value={place.platformKey} onChange={(event) => set(index, { platformKey: event.target.value })} placeholder={t("choosePlatform")} options={platforms.map(({ key, name }) => ({ value: key, label: name }))} />
            </Field>
            <TextInput aria-label={`${t("platformNumber", { number: index + 1 })}: ${t("doing")}`} placeholder={t("doing")} value={place.doing} onChange={(event) => set(index, { doing: event.target.value })} maxLength={1000} />
            <TextInput aria-label={`${t("platformNumber", { number: index + 1 })}: ${t("reach")}`} placeholder={t("reach")} value={place.reach} onChange={(event) => set(index, { reach: event.target.value })} maxLength={1000} />
            <IconButton className="max-sm:justify-self-end" label={t("removePlatform", { number: index + 1 })} icon={<X aria-hidden="true" />} onClick={() => onChange(places.filter((_, each) => each !== index))} />
          </div>
        ))}
        <Button size="small" className="self-start" icon={<Plus aria-hidden="true" />} onClick={() => onChange([...places, { platformKey: "", doing: "", reach: "" }])}>
          {t("addPlatform")}
        </Button>
      </div>
    </fieldset>
  );
}
