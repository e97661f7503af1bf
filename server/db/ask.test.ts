import { describe, expect, it } from "vitest";
import { Prisma } from "../generated/prisma/client";
import { withSharedLists } from "./ask";

describe("a statement that names a list several times", () => {
  const ids = ["7c9e6679-7425-40de-944b-e07fc1f90ae7", "550e8400-e29b-41d4-a716-446655440000"];

  it("sends it once, and everything else as often as it is named", () => {
    const sql = withSharedLists(Prisma.sql`SELECT ${"name"}::text, ${ids}::uuid[], ${"name"}::text, x = ANY(${[...ids]}::uuid[]) AND y = ${3}`);
    expect(sql.text).toBe("SELECT $1::text, $2::uuid[], $3::text, x = ANY($2::uuid[]) AND y = $4");
    expect(sql.values).toEqual(["name", ids, "name", 3]);
  });

  it("keeps apart what is not the same: another order, another cast, none", () => {
    const sql = withSharedLists(Prisma.sql`${ids}::uuid[], ${[...ids].reverse()}::uuid[], ${ids}::text[], ${ids}, ${ids}, ${[["a", "b"]]}::text[], ${[["a,b"]]}::text[]`);
    expect(sql.text).toBe("$1::uuid[], $2::uuid[], $3::text[], $4, $5, $6::text[], $7::text[]");
    expect(sql.values).toHaveLength(7);
  });

  it("is left as it is without any list", () => {
    const plain = Prisma.sql`SELECT ${1}, ${Prisma.sql`(SELECT ${"a"})`}`;
    const sql = withSharedLists(plain);
    expect([sql.text, sql.values]).toEqual([plain.text, plain.values]);
  });
});
