import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { figuresAfter, figuresOf, POST_FIGURES, type PostFigures } from "../../domain/post-figures";
import { deletePosts, deleteSaid, findPostsOf, insertSaid, type KnownPost, updateFigures } from "../data/posts";
import type { ReadPost } from "../reading/read-posts";

/** Whether a file changes a post: what it does not say changes nothing. */
export const isRenewedBy = (there: PostFigures, said: PostFigures) => isOther(there, figuresAfter(there, said));

const isOther = (a: PostFigures, b: PostFigures) => POST_FIGURES.some((figure) => a[figure] !== b[figure]);

type Standing = ReadonlyMap<string, KnownPost>;
type Into = { importId: string; /** What stands is not to be overwritten. */ isAside: boolean };

/** Keeps beside what other files said what a later one says of posts that are there, so that these stay as long as it does. Answers how many. */
export async function keepSaid(tx: Tx, tenantId: TenantId, into: Into, posts: readonly ReadPost[], standing: Standing): Promise<number> {
  const known = thereAndSaid(posts, standing);
  await insertSaid(tx, tenantId, into, known.map(({ said }) => said));
  return known.length;
}

/** Gives posts that are there what a later file says, figure by figure, and keeps that beside what other files said. Answers how many. */
export async function renewPosts(tx: Tx, tenantId: TenantId, importId: string, posts: readonly ReadPost[], standing: Standing): Promise<number> {
  const known = thereAndSaid(posts, standing);
  await insertSaid(tx, tenantId, { importId, isAside: false }, known.map(({ said }) => said));
  return await updateFigures(tx, tenantId, known.map(({ there, said }) => ({ id: there.id, ...figuresAfter(there, said) })));
}

const thereAndSaid = (posts: readonly ReadPost[], standing: Standing) =>
  posts.flatMap((said) => {
    const there = standing.get(said.importKey);
    return there ? [{ there, said: { id: there.id, ...figuresIn(said) } }] : [];
  });

const figuresIn = ({ reach, impressions, interactions, comments, likes, shares }: PostFigures): PostFigures => ({ reach, impressions, interactions, comments, likes, shares });

/** Takes back what an import said of posts: each is what the other files say together, and goes where none does. Answers how many went or have other figures. */
export async function takeFromPosts(tx: Tx, tenantId: TenantId, importId: string): Promise<number> {
  const posts = await findPostsOf(tx, tenantId, importId);
  if (posts.length === 0) return 0;
  await deleteSaid(tx, tenantId, importId);
  const gone = posts.filter(({ others }) => others.length === 0);
  await deletePosts(tx, tenantId, gone.map(({ id }) => id));
  const left = posts.flatMap(({ id, figures, others }) => {
    const without = figuresOf(others);
    return others.length > 0 && isOther(figures, without) ? [{ id, ...without }] : [];
  });
  await updateFigures(tx, tenantId, left);
  return gone.length + left.length;
}
