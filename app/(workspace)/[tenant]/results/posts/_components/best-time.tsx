"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Section } from "@/app/_ui/section";
import { TabLinks } from "@/app/_ui/tab-links";
import { LEAST_POSTS } from "@/server/domain/best-time";
import { PAID_KINDS } from "@/server/posts/schema";
import { BestTimeTable } from "./best-time-table";
import { postsHref, type PostsView } from "./posts-view";
import { useTimeWords } from "./use-time-words";

/** When posts bring most: the finding, the map, and what it is made of. */
export function BestTime({ tenant, view }: { tenant: string; view: PostsView }) {
  const t = useTranslations("posts.best");
  const trpc = useTRPC();
  const words = useTimeWords();
  const { data: map } = useSuspenseQuery(trpc.posts.bestTime.queryOptions({ tenant, channelId: view.channelId, zone: view.zone }));
  const countOf = (kind: (typeof PAID_KINDS)[number]) => map.maps[kind].reduce((sum, { posts }) => sum + posts, 0);
  // A file that does not say what was paid for fills one kind alone: that is shown, and not an empty one.
  const paid = countOf(view.paid) > 0 ? view.paid : (PAID_KINDS.find((kind) => countOf(kind) > 0) ?? view.paid);
  const [cells, best] = [map.maps[paid], map.best[paid]];
  const kinds = PAID_KINDS.filter((kind) => kind === paid || countOf(kind) > 0);
  const finding = best ? t(`finding.${paid}`, { weekday: words.weekday(best.weekday, "long"), hour: words.hour(best.hourOfDay), median: best.median, posts: best.posts }) : t("none", { least: LEAST_POSTS });
  return (
    <Section title={finding} description={t("how", { least: LEAST_POSTS })} actions={<FileLinks path={`/api/tenants/${tenant}/best-time`} query={{ channel: view.channelId ?? undefined, zone: map.zone }} what={t("file")} />}>
      <div className="mb-3">
        <TabLinks label={t("kinds")} items={kinds.map((kind) => ({ href: postsHref(tenant, { ...view, paid: kind, month: null, weekday: null, hourOfDay: null }), label: t(`kind.${kind}`), current: kind === paid, count: countOf(kind) }))} />
      </div>
      {cells.length > 0 && <BestTimeTable tenant={tenant} view={{ ...view, paid }} cells={cells} />}
      <ul className="mt-3 max-w-prose text-xs text-ink-2">
        {map.byInstant > 0 && <li>{t("byInstant", { count: map.byInstant, zone: map.zone.replaceAll("_", " ") })}</li>}
        {map.byFile > 0 && <li>{t("byFile", { count: map.byFile })}</li>}
        {map.weekdayOne.map(({ one, posts }) => (
          <li key={one}>{t(one === 1 ? "mondayIsOne" : "sundayIsOne", { count: posts })}</li>
        ))}
        {map.unplaced > 0 && <li>{t("unplaced", { count: map.unplaced })}</li>}
        {map.unmeasured > 0 && <li>{t("unmeasured", { count: map.unmeasured })}</li>}
      </ul>
    </Section>
  );
}
