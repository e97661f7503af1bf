import type pg from "pg";

type Column = { name: string; type: string; hasDefault: boolean };

const known = new Map<string, Column[]>();

async function columnsOf(db: pg.Client, table: string): Promise<Column[]> {
  const found = known.get(table);
  if (found) return found;
  const { rows } = await db.query<{ column_name: string; udt_name: string; column_default: string | null }>(
    "SELECT column_name, udt_name, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position",
    [table],
  );
  const columns = rows.map((row) => ({ name: row.column_name, type: row.udt_name, hasDefault: row.column_default !== null }));
  known.set(table, columns);
  return columns;
}

/** The mark by which a text tells whose it is and where it was read. */
export const canary = (mark: string, table: string, column: string, n: number) => `CANARY_${mark}_${table}_${column}_${n}`;

/**
 * Inserts a row in which every column that is not given tells whose it is: texts are canaries, numbers multiples of the
 * tenant's prime. A column that a migration adds is filled without a change here, unless a constraint wants its own values.
 */
export async function canaryRow(db: pg.Client, table: string, mark: string, prime: number, given: Record<string, unknown>, n = 1) {
  const values: [string, unknown][] = [];
  for (const { name, type, hasDefault } of await columnsOf(db, table)) {
    if (name in given) values.push([name, type === "jsonb" && given[name] !== null ? JSON.stringify(given[name]) : given[name]]);
    else if (type === "text" || type === "varchar" || type === "bpchar") values.push([name, canary(mark, table, name, n)]);
    else if (type === "_text") values.push([name, [canary(mark, table, name, n)]]);
    else if (type === "jsonb") values.push([name, JSON.stringify({ note: canary(mark, table, name, n) })]);
    else if (type === "bytea") values.push([name, Buffer.from(canary(mark, table, name, n))]);
    else if (type === "int4" || type === "int8") values.push([name, prime * n * 10]);
    else if (!hasDefault && type === "uuid") values.push([name, crypto.randomUUID()]);
  }
  const columns = values.map(([name]) => `"${name}"`).join(", ");
  const places = values.map((_, index) => `$${index + 1}`).join(", ");
  await db.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, values.map(([, value]) => value));
}
