"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { postsHref, type PostsView } from "./posts-view";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));

/** Of which channel, and by whose clock: that of the audience. */
export function PostFilters({ tenant, view }: { tenant: string; view: PostsView }) {
  const t = useTranslations("posts");
  const trpc = useTRPC();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const { data: map } = useSuspenseQuery(trpc.posts.bestTime.queryOptions({ tenant, channelId: view.channelId, zone: view.zone }));
  // A cell that was opened by another clock is another cell.
  const show = (changed: Partial<PostsView>) => startTransition(() => router.replace(postsHref(tenant, { ...view, month: null, weekday: null, hourOfDay: null, ...changed }), { scroll: false }));
  const narrowed = channels.find(({ id }) => id === view.channelId)?.name ?? t("allChannels");
  return (
    <div className="mb-6">
      <p className="hidden text-sm print:block">{narrowed}</p>
      <form data-print="hide" role="search" aria-label={t("filters")} aria-busy={isPending || undefined} onSubmit={(event) => event.preventDefault()} className="grid max-w-2xl gap-3 sm:grid-cols-2">
        <Field label={t("channel")}>
          <Select value={view.channelId ?? ""} placeholder={t("allChannels")} onChange={(event) => show({ channelId: event.target.value || null })} options={channels.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
        {map.byInstant > 0 && (
          <Field label={t("zone")}>
            <Combobox options={zones} value={map.zone} onValueChange={(zone) => show({ zone })} />
          </Field>
        )}
      </form>
    </div>
  );
}
