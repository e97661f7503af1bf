import { entryAt } from "./data-set.js";

/** @typedef {{ userId: string, sessionId: string }} SignedIn */
/** @typedef {{ id: string, slug: string, channels: string[], activities: string[], members: string[] }} Client */
/** @typedef {{ agencies: { id: string, slug: string, owner: SignedIn, people: SignedIn[], clients: Client[] }[] }} House */

const AT_ONCE = 10_000;

/**
 * Writes entries `from` to `to` (without it) into the product's own table, with all triggers on. Answers how long it took.
 * @param {import("pg").Client} db as the owner @param {House} house @param {number} from @param {number} to
 */
export async function loadEntries(db, house, from, to) {
  const since = performance.now();
  for (let at = from; at < to; at += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, to - at) }, (_, index) => rowOf(house, entryAt(at + index)));
    await db.query(
      `INSERT INTO time_entries (tenant_id, id, member_id, "on", time_zone, seconds, channel_id, activity_id, note, created_at, updated_at)
       SELECT t, uuidv7(), m, o, 'Europe/Amsterdam', s, c, a, n, at, at FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::int[], $5::uuid[], $6::uuid[], $7::text[], $8::timestamptz[]) r (t, m, o, s, c, a, n, at)`,
      ["tenant", "member", "on", "seconds", "channel", "activity", "note", "createdAt"].map((key) => rows.map((row) => row[key])),
    );
  }
  await db.query("VACUUM ANALYZE time_entries, time_months, time_month_cells, audit_log");
  return (performance.now() - since) / 1000;
}

/** @param {House} house @param {ReturnType<typeof entryAt>} entry @returns {Record<string, string | number | undefined>} */
function rowOf(house, { agency, client: number, person, activity, channel, ...rest }) {
  const client = house.agencies[agency]?.clients[number];
  return { ...rest, tenant: client?.id, member: client?.members[person], channel: client?.channels[channel], activity: client?.activities[activity] };
}

/**
 * Puts all clients into the first agency, whose owner then leads them: the portfolio at its largest.
 * @param {import("pg").Client} db as the owner @param {House} house
 */
export async function gatherClients(db, house) {
  const [first] = house.agencies;
  await db.query("UPDATE tenants SET agency_id = $1 WHERE kind = 'client'", [first?.id]);
  await db.query(
    `INSERT INTO members (tenant_id, id, user_id, role, field_rights) SELECT t.id, gen_random_uuid(), $1, 'owner', '{hours,cost-rates,bill-rates,margin}' FROM tenants t WHERE t.kind = 'client'
     ON CONFLICT (tenant_id, user_id) DO NOTHING`,
    [first?.owner.userId],
  );
}

/** Gives them back. @param {import("pg").Client} db as the owner @param {House} house */
export async function scatterClients(db, house) {
  for (const { id, owner, clients } of house.agencies) {
    const ids = clients.map((client) => client.id);
    await db.query("UPDATE tenants SET agency_id = $1 WHERE id = ANY ($2::uuid[])", [id, ids]);
    await db.query("DELETE FROM members WHERE tenant_id = ANY ($1::uuid[]) AND role = 'owner' AND user_id <> $2", [ids, owner.userId]);
  }
}
