import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { resultsPartsFor } from "../_components/results-parts";
import { PostsScreen } from "./_components/posts-screen";
import { listsPosts, postsOf, postsViewOf } from "./_components/posts-view";

export const generateMetadata = async () => ({ title: (await getTranslations("posts"))("title") });

export default async function PostsPage({ params, searchParams }: PageProps<"/[tenant]/results/posts">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "posts:read");
  const { may } = await requireTenant(tenant);
  const view = postsViewOf(search);
  const queries = getQueryClient();
  await orTurnAway(queries.fetchQuery(trpc.posts.months.queryOptions({ tenant, channelId: view.channelId })));
  await queries.prefetchQuery(trpc.posts.bestTime.queryOptions({ tenant, channelId: view.channelId, zone: view.zone }));
  if (listsPosts(view)) await queries.prefetchQuery(trpc.posts.list.queryOptions({ tenant, ...postsOf(view) }));
  await queries.prefetchQuery(trpc.channels.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["posts", "results"]}>
      <Hydrate>
        <PostsScreen tenant={tenant} parts={resultsPartsFor(may)} mayImport={may("imports:write")} view={view} />
      </Hydrate>
    </ClientMessages>
  );
}
