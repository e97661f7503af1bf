import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";

/**
 * A way to the database that can be cut in the worst moment: after `cutNext` the next transaction is still committed, but the
 * word of it does not come back, for the connection is gone. After `mute` nothing comes back at all, and no connection is gone.
 */
export async function cuttable(databaseUrl: string) {
  const target = new URL(databaseUrl);
  let isArmed = false;
  let isMute = false;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    client.on("data", (chunk) => void upstream.write(chunk));
    upstream.on("data", (chunk) => {
      // The server's own word that it is done: what a client sends of a statement that is prepared does not name it.
      const isDone = chunk.includes("COMMIT\0");
      if (isArmed && isDone) {
        isArmed = false;
        cuts += 1;
        client.destroy();
      } else if (!isMute) client.write(chunk);
    });
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) {
      one.on("error", () => undefined);
      one.on("close", () => other.end());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(port) }).href,
    cutNext: () => void (isArmed = true),
    mute: () => void (isMute = true),
    cuts: () => cuts,
    close: () => server.close(),
  };
}
