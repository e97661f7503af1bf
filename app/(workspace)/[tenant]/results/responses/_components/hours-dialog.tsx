"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReadFailed } from "@/app/_components/read-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { HoursForm } from "./hours-form";

const ALL = "all";

/** When channels are answered, and how soon: for all, or for one. */
export function HoursDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("responses.hours");
  const trpc = useTRPC();
  const hours = useQuery(trpc.responses.hours.queryOptions({ tenant }));
  const list = hours.data;
  const [which, setWhich] = useState(ALL);
  const channel = list?.channels.find(({ channelId }) => channelId === which);
  return (
    <Dialog title={t("title")} description={t("text")} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <ReadFailed query={hours} />
      {list && (
        <div className="flex flex-col gap-4">
          <Field label={t("which")}>
            <Select value={which} onChange={(event) => setWhich(event.target.value)} options={[{ value: ALL, label: t("all") }, ...list.channels.map(({ channelId, name, own }) => ({ value: channelId, label: own ? t("hasOwn", { name }) : name }))]} />
          </Field>
          <HoursForm key={which} tenant={tenant} list={list} channelId={channel?.channelId ?? null} own={channel ? channel.own : list.general} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}
