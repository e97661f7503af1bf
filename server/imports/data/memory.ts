import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import type { Remembered } from "../mapping/suggest";
import { activityChoice, importAnswers, personTarget, projectTarget, workTarget, type ActivityChoice, type ImportAnswers, type ImportMapping } from "../schema";

const KINDS = { projects: "client-project", people: "person", work: "work" } as const;
const MOST = 5000;

async function findKind<T>(tx: Tx, tenantId: TenantId, kind: string, target: z.ZodType<T>): Promise<Map<string, T>> {
  const rows = await tx.importMapping.findMany({ where: { tenantId, kind }, select: { source: true, target: true }, take: MOST });
  const known = rows.map((row) => [row.source, target.safeParse(row.target)] as const);
  // What an earlier version of the app kept and this one cannot read is asked again.
  return new Map(known.flatMap(([source, { data }]) => (data === undefined ? [] : [[source, data]])));
}

/** What the words of earlier files meant, and where everything else went. */
export async function findRemembered(tx: Tx, tenantId: TenantId): Promise<Remembered & { rest: ActivityChoice | null }> {
  return {
    projects: await findKind(tx, tenantId, KINDS.projects, projectTarget),
    people: await findKind(tx, tenantId, KINDS.people, personTarget),
    work: await findKind(tx, tenantId, KINDS.work, workTarget),
    rest: (await findKind(tx, tenantId, "rest", activityChoice)).get("") ?? null,
  };
}

/** What was answered for the last file with these headings. */
export async function findRememberedAnswers(tx: Tx, tenantId: TenantId, headings: string): Promise<ImportAnswers> {
  const row = await tx.importMapping.findFirst({ where: { tenantId, kind: "answers", source: headings }, select: { target: true } });
  return importAnswers.safeParse(row?.target).data ?? {};
}

/** Keeps what each word of a file means, so that nobody answers twice. */
export async function rememberMapping(tx: Tx, tenantId: TenantId, mapping: ImportMapping, headings: string, answers: ImportAnswers) {
  const rows = [
    ...(["projects", "people", "work"] as const).flatMap((part) => mapping[part].map(({ source, target }) => ({ kind: KINDS[part], source, target }))),
    ...(mapping.rest ? [{ kind: "rest", source: "", target: mapping.rest }] : []),
    { kind: "answers", source: headings, target: answers },
  ];
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO import_mappings (tenant_id, kind, source, target)
    SELECT DISTINCT ON (r.kind, r.source) ${tenantId}::uuid, r.kind, r.source, r.target FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(kind text, source text, target jsonb)
    ON CONFLICT (tenant_id, kind, source) DO UPDATE SET target = excluded.target`);
}
