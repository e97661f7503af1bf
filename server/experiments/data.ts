import { z } from "zod";
import { columnOf } from "../db/day-column";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { Prisma } from "../generated/prisma/client";
import { type Experiment, experiment } from "./schema";

/** The experiments of a channel, the newest first. */
export async function findExperiments(tx: Tx, { id: tenantId, timeZone }: Pick<EnteredTenant, "id" | "timeZone">, channelId: string): Promise<Experiment[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT x.id, x.hypothesis, x.cap_seconds AS "capSeconds", x.cap_minor AS "capMinor", to_char(x.starts_on, 'YYYY-MM-DD') AS "startsOn", to_char(x.ends_on, 'YYYY-MM-DD') AS "endsOn",
      to_char(x.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "endedAt",
      (SELECT coalesce(sum(e.seconds), 0)::float8 FROM time_entries e WHERE e.tenant_id = x.tenant_id AND e.channel_id = x.channel_id AND e.deleted_at IS NULL AND e."on" BETWEEN x.starts_on AND least(x.ends_on, (x.ended_at AT TIME ZONE ${timeZone})::date)) AS "usedSeconds"
    FROM experiments x WHERE x.tenant_id = ${tenantId}::uuid AND x.channel_id = ${channelId}::uuid ORDER BY x.started_at DESC LIMIT 200`);
  return z.array(experiment).parse(rows);
}

export type ExperimentStart = { channelId: string; hypothesis: string; capSeconds: number | null; capMinor: number | null; startsOn: Day; endsOn: Day; startedAt: Date; byId: string };

export function insertExperiment(tx: Tx, tenantId: TenantId, { startsOn, endsOn, ...start }: ExperimentStart) {
  return tx.experiment.create({ data: { tenantId, ...start, startsOn: columnOf(startsOn), endsOn: columnOf(endsOn) }, select: { id: true } });
}

/** Ends the channel's experiment, if one runs, with the verdict that was given. */
export async function endExperiment(tx: Tx, tenantId: TenantId, channelId: string, verdictId: string, endedAt: Date) {
  await tx.experiment.updateMany({ where: { tenantId, channelId, endedAt: null }, data: { endedAt, verdictId } });
}
