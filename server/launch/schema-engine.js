import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** @typedef {import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine} SchemaEngine */
/** @typedef {Awaited<ReturnType<PrismaPg["connect"]>>} Adapter */

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * Prisma's own schema engine as WebAssembly: the generator behind `prisma migrate`, without a binary to download.
 * @param {string} url of an account that may create databases: the engine replays migrations in one that it drops again
 * @param {[string, string][]} datamodels path and text of each schema file
 */
export async function openSchemaEngine(url, datamodels) {
  const Engine = await loadEngine();
  const factory = bindMigrationAwareSqlAdapterFactory(/** @type {never} */ (new MigrationAdapter(connectionOf(url))));
  return Engine.new({ datamodels }, () => {}, factory);
}

/** The package's entry imports a .wasm file, which plain Node cannot, so it is instantiated by hand. */
async function loadEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(fs.readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": /** @type {never} */ (glue) });
  const internals = /** @type {{ __wbg_set_wasm: (exports: unknown) => void }} */ (/** @type {unknown} */ (glue));
  internals.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  return glue.SchemaEngine;
}

/** Field by field, because the shadow database is named by `database`, which a connection string would override. @param {string} url */
function connectionOf(url) {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    max: 1, // one session, which holds the engine's lock
  };
}

/** The adapter of @prisma/adapter-pg with what the schema engine needs and it lacks. */
class MigrationAdapter extends PrismaPg {
  /** @param {ReturnType<typeof connectionOf>} settings */
  constructor(settings) {
    super(settings);
    this.settings = settings;
  }

  async connect() {
    return mend(await super.connect());
  }

  /** The inherited one drops the shadow database before it has left it, which PostgreSQL refuses. */
  async connectToShadowDb() {
    const name = `shadow_${crypto.randomUUID()}`;
    await this.#administer(`CREATE DATABASE "${name}"`);
    const shadow = await new MigrationAdapter({ ...this.settings, database: name }).connect();
    const leave = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await leave();
      await this.#administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    };
    return shadow;
  }

  /** @param {string} statement */
  async #administer(statement) {
    const client = new pg.Client(this.settings);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}

/**
 * @typedef {object} Inner what of an adapter is mended; its own types hide it
 * @property {pg.Pool} client
 * @property {(query: unknown) => Promise<{ fields: { name: string, dataTypeID: number }[] }>} performIO
 * @property {(script: string) => Promise<void>} executeScript
 * @property {(query: unknown) => Promise<{ columnTypes: unknown[] }>} queryRaw
 */

/** @param {Adapter} adapter */
function mend(adapter) {
  const inner = /** @type {Inner} */ (/** @type {unknown} */ (adapter));
  // The inherited one splits at every ";", also inside of $$ bodies and strings.
  inner.executeScript = async (script) => void (await inner.client.query(script));
  // The catalogue's one-byte "char" has no mapping there: read it as text, say that it is a character.
  const inherited = Object.getPrototypeOf(inner);
  inner.queryRaw = async (query) => {
    const result = await inner.performIO(query);
    const fields = result.fields.map(({ name, dataTypeID }) => ({ name, dataTypeID: dataTypeID === CHAR_OID ? TEXT_OID : dataTypeID }));
    const readable = Object.create(inner, { performIO: { value: () => Promise.resolve({ ...result, fields }) } });
    const answer = await inherited.queryRaw.call(readable, query);
    result.fields.forEach((field, i) => field.dataTypeID === CHAR_OID && (answer.columnTypes[i] = ColumnTypeEnum.Character));
    return answer;
  };
  return adapter;
}
