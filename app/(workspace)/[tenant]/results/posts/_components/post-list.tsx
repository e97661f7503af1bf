"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { LinkButton } from "@/app/_ui/link-button";
import { NumberText } from "@/app/_ui/number-text";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { Post } from "@/server/posts/schema";
import { postsHref, postsOf, type PostsView } from "./posts-view";
import { useTimeWords } from "./use-time-words";

/** The posts behind a month or a cell of the map. */
export function PostList({ tenant, view }: { tenant: string; view: PostsView }) {
  const t = useTranslations("posts.list");
  const trpc = useTRPC();
  const words = useTimeWords();
  const { month, weekday, hourOfDay } = view;
  const { data } = useSuspenseQuery(trpc.posts.list.queryOptions({ tenant, ...postsOf(view) }));
  const title = month === null ? t("ofCell", { weekday: words.weekday(weekday ?? 1, "long"), hour: words.hour(hourOfDay ?? 0), count: data.count }) : t("ofMonth", { month: words.month(month), count: data.count });
  return (
    <Section
      title={title}
      description={data.count > data.posts.length ? t("first", { count: data.posts.length }) : undefined}
      actions={
        <>
          <FileLinks path={`/api/tenants/${tenant}/post-list`} query={queryOf(postsOf(view))} what={title} />
          <LinkButton size="small" href={postsHref(tenant, { ...view, month: null, weekday: null, hourOfDay: null })} scroll={false}>{t("close")}</LinkButton>
        </>
      }
    >
      <Table caption={t("caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("post")}</HeaderCell>
            <HeaderCell>{t("channel")}</HeaderCell>
            <HeaderCell>{t("when")}</HeaderCell>
            <HeaderCell>{t("paid")}</HeaderCell>
            <HeaderCell numeric>{t("reach")}</HeaderCell>
            <HeaderCell numeric>{t("interactions")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {data.posts.map((post) => (
            <PostRow key={post.id} post={post} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** The filter as it stands in an address; what does not narrow is left out. */
const queryOf = (filter: ReturnType<typeof postsOf>) => Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value === null ? undefined : String(value)]));

function PostRow({ post }: { post: Post }) {
  const t = useTranslations("posts.list");
  const format = useFormatter();
  const words = useTimeWords();
  const day = post.on && format.dateTime(new Date(`${post.on}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const when = [day ?? (post.month && words.month(post.month)), !day && post.weekday !== null && words.weekday(post.weekday), post.hourOfDay !== null && words.hour(post.hourOfDay)].filter(Boolean).join(", ");
  const name = post.title ?? post.format ?? t("nameless");
  const isAddress = post.permalink !== null && /^https?:\/\//.test(post.permalink);
  return (
    <Row>
      <Cell head className="max-w-md break-words">
        {isAddress && post.permalink !== null ? (
          <a href={post.permalink} rel="noreferrer nofollow" target="_blank" className="underline decoration-line underline-offset-3 hover:text-accent">
            {name}
          </a>
        ) : (
          name
        )}
      </Cell>
      <Cell label={t("channel")}>{post.channelName}</Cell>
      <Cell label={t("when")}>{when || t("unknown")}</Cell>
      <Cell label={t("paid")}>{t(post.isPaid === null ? "unknown" : post.isPaid ? "isPaid" : "isOrganic")}</Cell>
      <NumberCell label={t("reach")}>
        <NumberText value={post.reach} />
      </NumberCell>
      <NumberCell label={t("interactions")}>
        <NumberText value={post.interactions} />
      </NumberCell>
    </Row>
  );
}
