import pg from "pg";

type Query = (asked: { text: string }, ...rest: unknown[]) => Promise<unknown>;
const NOTHING = { rowCount: null, rows: [], fields: [] };

/**
 * A connection whose BEGIN is not waited for: it goes out together with the first statement of its transaction, which saves a
 * round trip of each call. Where it fails that statement fails with it, so that nothing runs as if there were a transaction.
 */
class Connection extends pg.Client {
  private begun: Promise<unknown> | null = null;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    const send = this.query.bind(this) as unknown as Query;
    const sendPromptly: Query = (asked, ...rest) => {
      if (asked.text === "BEGIN" && this.begun === null) {
        this.connection.stream.cork();
        try {
          this.begun = send(asked, ...rest);
        } catch (error) {
          this.connection.stream.uncork();
          throw error;
        }
        // Who asks next is told.
        this.begun.catch(() => undefined);
        return Promise.resolve(NOTHING);
      }
      const { begun } = this;
      if (begun === null) return send(asked, ...rest);
      try {
        const answer = send(asked, ...rest);
        // Only here: BEGIN is on its way even where this could not be sent, and the connection is not idle then.
        this.begun = null;
        return Promise.all([begun, answer]).then(([, found]) => found);
      } finally {
        this.connection.stream.uncork();
      }
    };
    this.query = sendPromptly as unknown as typeof this.query;
  }

  /** Outside of any transaction, with nothing that still waits to be sent. */
  get isIdle() {
    return this.begun === null && this.connection.stream.writableCorked === 0 && this.getTransactionStatus() === "I";
  }
}

/** A connection that comes back inside a transaction would lend its tenant to the next borrower: it is closed instead. */
export class SafePool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: Connection });
    // Without a listener Node ends when PostgreSQL drops an idle connection.
    this.on("error", () => undefined);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool["connect"]>[0]): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | void {
    // The pool's own single queries come with a callback; they open no transaction.
    if (callback) return super.connect(callback);
    return super.connect().then(returnedClean);
  }
}

function returnedClean(client: pg.PoolClient): pg.PoolClient {
  const release = client.release.bind(client);
  let isReleased = false;
  client.release = (error?: Error | boolean) => {
    if (isReleased) return;
    isReleased = true;
    release(error ?? !(client instanceof Connection && client.isIdle));
  };
  return client;
}
