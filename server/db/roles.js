import pg from "pg";

/** The role that owns the database and runs migrations, never requests. */
export const OWNER_ROLE = "worthwhile_owner";
/** The role that migrations grant rights to: it may read and write rows and nothing else. */
export const APP_ROLE = "worthwhile_app";

/** @template T @param {string} url @param {(db: pg.Client) => Promise<T>} work */
async function connected(url, work) {
  const db = new pg.Client({ connectionString: url, application_name: "roles" });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/**
 * Makes both roles in a cluster of our own, with the passwords given. The superuser is used for this and for making
 * databases, and for nothing else. Doing it again changes nothing.
 *
 * @param {string} superUrl
 * @param {{ owner: string, app: string }} passwords
 */
export async function makeRoles(superUrl, passwords) {
  await connected(superUrl, async (db) => {
    await makeRole(db, OWNER_ROLE, passwords.owner);
    await makeRole(db, APP_ROLE, passwords.app);
  });
}

/** @param {pg.Client} db @param {string} role @param {string} password */
async function makeRole(db, role, password) {
  await createUnlessThere(db, `CREATE ROLE ${role}`);
  await db.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${pg.escapeLiteral(password)}`,
  );
}

/** Roles are shared by all databases of a cluster: another process may make the same one at this very moment. @param {pg.Client} db @param {string} statement */
async function createUnlessThere(db, statement) {
  try {
    await db.query(statement);
  } catch (error) {
    const { code } = /** @type {pg.DatabaseError} */ (error);
    const alreadyThere = ["42710", "42P04", "23505"]; // duplicate role, duplicate database, lost the race for either
    if (!code || !alreadyThere.includes(code)) throw error;
  }
}

/**
 * Makes a database that belongs to the owner role, as a copy of `template` when one is given; keeps one that exists.
 * @param {string} superUrl @param {string} database @param {string} [template]
 */
export async function makeDatabase(superUrl, database, template) {
  const name = pg.escapeIdentifier(database);
  const copy = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : "";
  await connected(superUrl, (db) => createUnlessThere(db, `CREATE DATABASE ${name} OWNER ${OWNER_ROLE}${copy}`));
}

/** @param {string} superUrl @param {string} database */
export async function dropDatabase(superUrl, database) {
  await connected(superUrl, (db) => db.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`));
}

/**
 * With a PostgreSQL of the operator's: sees to it that the group that migrations grant to exists, and that the login the
 * app uses is in it. What the owner may not do itself is said as SQL that an administrator can run.
 *
 * @param {string} ownerUrl
 * @param {string} appUrl
 */
export async function ensureRoles(ownerUrl, appUrl) {
  const login = await connected(appUrl, async (db) => {
    const { rows } = await db.query("SELECT current_user AS name");
    return String(rows[0].name);
  });
  const group = login === APP_ROLE ? [] : [`CREATE ROLE ${APP_ROLE} NOLOGIN`, `GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(login)}`];
  await connected(ownerUrl, async (db) => {
    const { rows } = await db.query(
      `SELECT to_regrole($1) IS NOT NULL AS exists,
              (SELECT pg_has_role($2::name, oid, 'USAGE') FROM pg_roles WHERE rolname = $1) AS granted`,
      [APP_ROLE, login],
    );
    const missing = group.filter((_, i) => !(i === 0 ? rows[0].exists : rows[0].granted));
    for (const statement of missing) {
      try {
        await createUnlessThere(db, statement);
      } catch (error) {
        const { message } = /** @type {Error} */ (error);
        throw new Error(`The owner in DATABASE_OWNER_URL may not prepare the app's role (${message}). Run as an administrator: ${missing.join("; ")};`, { cause: error });
      }
    }
  });
}

/** The database is not one that the app may run on, however often it tries. */
export class UnsafeDatabase extends Error {}

const POWERS = `
  SELECT CASE WHEN rolsuper THEN 'is a superuser' WHEN rolbypassrls THEN 'may bypass row-level security'
              WHEN rolcreaterole THEN 'may make roles' WHEN rolreplication THEN 'may read the whole cluster by replication'
              ELSE 'may run programs or write files as the server' END AS power, rolname AS through
    FROM pg_roles
   WHERE pg_has_role(current_user, oid, 'MEMBER')
     AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication
          OR rolname IN ('pg_execute_server_program', 'pg_write_server_files'))
  UNION ALL
  SELECT 'owns the database ' || datname, pg_get_userbyid(datdba)
    FROM pg_database WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'MEMBER')
  UNION ALL
  SELECT 'owns the schema ' || nspname, pg_get_userbyid(nspowner)
    FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp_' AND pg_has_role(current_user, nspowner, 'MEMBER')
  UNION ALL
  (SELECT 'owns the table ' || oid::regclass, pg_get_userbyid(relowner)
     FROM pg_class
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relpersistence <> 't' AND pg_has_role(current_user, relowner, 'MEMBER')
    ORDER BY oid DESC LIMIT 3)`;

/**
 * Refuses to go on when the role of the run-time address could pass the walls between tenants, by itself or by a role it
 * is a member of, or when the server would forget what it has acknowledged. Throws UnsafeDatabase, which names the role
 * and what it could do; resolves when all is well.
 *
 * @param {string} appUrl
 */
export async function assertPowerless(appUrl) {
  await connected(appUrl, async (db) => {
    const { rows: who } = await db.query("SELECT current_user AS role, pg_is_in_recovery() AS replica");
    /** @type {{ rows: { power: string, through: string }[] }} */
    const { rows: powers } = await db.query(POWERS);
    const role = String(who[0].role);
    // A superuser counts as a member of every role, which says nothing about it.
    const own = powers.filter(({ through }) => through === role);
    const sentences = (own.length > 0 ? own : powers).slice(0, 3).map(({ power, through }) => (through === role ? power : `${power} through its membership of ${through}`));
    if (sentences.length > 0) {
      throw new UnsafeDatabase(`DATABASE_URL signs in as the role "${role}", which ${sentences.join(", ")}. The app runs only under a role that row-level security binds: use one that owns nothing.`);
    }
    const { rows: settings } = await db.query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'",
    );
    if (settings.length > 0) {
      throw new UnsafeDatabase(`The PostgreSQL of DATABASE_URL has ${settings.map(({ name }) => `${name} = off`).join(", ")}: it could lose what was saved. Turn it on.`);
    }
  });
}
