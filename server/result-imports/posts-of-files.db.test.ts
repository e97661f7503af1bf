import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { openChannel } from "../testing/budgets";
import { makeCompany, write } from "../testing/factories";
import { importResults, prepareResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function withChannel() {
  const company = await makeCompany(db);
  return { company, at: { tenant: company.slug }, api: company.owner.api, channelId: await openChannel(company.owner, company, "Facebook") };
}

describe("posts that several files tell of", () => {
  it("take the figures of a later export only where that is asked, and have the former ones again when it is undone", async () => {
    const { company, at, api, channelId } = await withChannel();
    const export_ = (...lines: string[]) => ["Post ID,Publish time,Permalink,Reach,Likes,Comments,Shares", ...lines].join("\n");
    const answers = { zone: "UTC", channelId } as const;
    const figures = async () => (await api.posts.list({ ...at, channelId, month: "2026-01", weekday: null, hourOfDay: null, paid: null, zone: null })).posts.map(({ reach, likes, interactions }) => [reach, likes, interactions]);
    await importResults(db, company.owner, company, export_("1,2026-01-05 10:00,https://example.test/1,100,5,1,0"), answers);
    const later = export_("1,2026-01-05 10:00,https://example.test/1,,50,9,3", "2,2026-01-06 10:00,https://example.test/2,10,1,1,1");
    const waiting = await prepareResults(db, company.owner, company, later, answers);
    expect(await api.resultImports.preview({ ...at, importId: waiting })).toMatchObject({ fresh: 1, known: 0, changed: 1 });
    expect(await importResults(db, company.owner, company, later, answers)).toMatchObject({ importId: waiting, added: 1, changed: 0 });
    expect(await figures()).toEqual([[100, 5, 6], [10, 1, 3]]);

    const renewed = await importResults(db, company.owner, company, later, answers, { overwrite: true });
    expect(renewed).toMatchObject({ added: 0, changed: 1 });
    expect(await figures()).toEqual([[100, 50, 62], [10, 1, 3]]);
    expect(await api.resultImports.undo(write({ ...at, importId: renewed.importId }))).toEqual({ removed: 1 });
    expect(await figures()).toEqual([[100, 5, 6], [10, 1, 3]]);
  });

  it("of several files have, whichever of these are taken back and in whatever order, each figure as the others say it last and none that only those said", async () => {
    const files = [{ Reach: 100, Likes: 5 }, { Likes: 6, Comments: 2 }, { Likes: 7 }];
    for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
      const { company, at, api, channelId } = await withChannel();
      const imports: string[] = [];
      for (const figures of files) imports.push((await importResults(db, company.owner, company, `Post ID,Publish time,Permalink,${Object.keys(figures).join(",")}\n1,2026-01-05 10:00,https://example.test/1,${Object.values(figures).join(",")}`, { zone: "UTC", channelId }, { overwrite: true })).importId);
      const left: ({ Reach?: number; Likes?: number; Comments?: number } | null)[] = [...files];
      for (const index of order) {
        await api.resultImports.undo(write({ ...at, importId: imports[index] ?? "" }));
        left[index] = null;
        const last = (figure: "Reach" | "Likes" | "Comments") => left.findLast((file) => file?.[figure] !== undefined)?.[figure] ?? null;
        const { posts } = await api.posts.list({ ...at, channelId, month: "2026-01", weekday: null, hourOfDay: null, paid: null, zone: null });
        expect(posts.map(({ reach, likes, comments }) => [reach, likes, comments]), String(order)).toEqual(left.some((file) => file !== null) ? [[last("Reach"), last("Likes"), last("Comments")]] : []);
      }
      expect((await importResults(db, company.owner, company, "Post ID,Publish time,Permalink,Likes\n1,2026-01-05 10:00,https://example.test/1,8", { zone: "UTC", channelId })).added).toBe(1);
    }
  });

  it("stay as long as a file that said them stands, also one that brought nothing; figures that were not to overwrite count once nothing stands before them", async () => {
    const files = [{ Reach: 100, Likes: 5 }, { Likes: 5 }, { Reach: 90, Comments: 2 }, { Shares: 4 }];
    // The third file is not to overwrite what stands.
    const figuresOf = (left: readonly ((typeof files)[number] | null)[]) => {
      const stands = left.flatMap((file, index) => (file && (index !== 2 || (!left[0] && !left[1])) ? [file] : []));
      const merged: { Reach?: number; Likes?: number; Comments?: number; Shares?: number } = Object.assign({}, ...stands);
      return stands.length === 0 ? [] : [[merged.Reach ?? null, merged.Likes ?? null, merged.Comments ?? null, merged.Shares ?? null]];
    };
    for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [1, 0, 3, 2], [0, 1, 3, 2], [2, 3, 0, 1]]) {
      const { company, at, api, channelId } = await withChannel();
      const imports: string[] = [];
      for (const [index, figures] of files.entries()) imports.push((await importResults(db, company.owner, company, `Post ID,Publish time,Permalink,${Object.keys(figures).join(",")}\n1,2026-01-05 10:00,https://example.test/1,${Object.values(figures).join(",")}`, { zone: "UTC", channelId }, { overwrite: index !== 2 })).importId);
      const left: ((typeof files)[number] | null)[] = [...files];
      const stands = async () => (await api.posts.list({ ...at, channelId, month: "2026-01", weekday: null, hourOfDay: null, paid: null, zone: null })).posts.map(({ reach, likes, comments, shares }) => [reach, likes, comments, shares]);
      expect(await stands()).toEqual(figuresOf(left));
      for (const index of order) {
        const before = await stands();
        const { removed } = await api.resultImports.undo(write({ ...at, importId: imports[index] ?? "" }));
        left[index] = null;
        expect(await stands(), `${order.join()} at ${index}`).toEqual(figuresOf(left));
        expect(removed).toBe(JSON.stringify(before) === JSON.stringify(figuresOf(left)) ? 0 : 1);
      }
    }
  });

  it("keep one line for each file that said something of them, however often they are renewed", async () => {
    const { company, channelId } = await withChannel();
    for (const likes of [1, 2, 3, 4]) await importResults(db, company.owner, company, `Post ID,Publish time,Permalink,Likes,Reach\n1,2026-01-05 10:00,https://example.test/1,${likes},${likes === 1 ? 90 : ""}`, { zone: "UTC", channelId }, { overwrite: true });
    const said = await inTransaction(db, "query", async (tx) => {
      await actAs(tx, { tenantId: company.id });
      return tx.importedPost.findMany({ where: { tenantId: company.id }, select: { layer: true, likes: true, reach: true }, orderBy: { layer: "asc" } });
    });
    expect(said).toEqual([1, 2, 3, 4].map((likes) => ({ layer: likes, likes, reach: likes === 1 ? 90 : null })));
  });

  it("that a later export renewed stay with its figures where the first is undone, and go with the last", async () => {
    const { company, at, api, channelId } = await withChannel();
    const bring = async (likes: number) => (await importResults(db, company.owner, company, `Post ID,Publish time,Permalink,Reach,Likes,Comments,Shares\n1,2026-01-05 10:00,https://example.test/1,100,${likes},1,0`, { zone: "UTC", channelId }, { overwrite: true })).importId;
    const likes = async () => (await api.posts.list({ ...at, channelId, month: "2026-01", weekday: null, hourOfDay: null, paid: null, zone: null })).posts.map((post) => post.likes);
    const [first, second, third] = [await bring(5), await bring(6), await bring(7)];
    const undo = async (importId: string) => (await api.resultImports.undo(write({ ...at, importId }))).removed;
    expect([await undo(second), await likes()]).toEqual([0, [7]]);
    expect([await undo(first), await likes()]).toEqual([0, [7]]);
    expect([await undo(third), await likes()]).toEqual([1, []]);
  });
});
