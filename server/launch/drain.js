import { setTimeout as sleep } from "node:timers/promises";

const LONGEST_DRAIN = 25_000;

/**
 * Stops taking requests, lets those under way finish, and resolves when all have, or when patience is at its end.
 * @param {import("node:http").Server} server
 */
export async function drain(server) {
  let closed = false;
  server.close(() => (closed = true));
  // Whoever is still connected learns with the answer that it was the last one.
  server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
  const end = Date.now() + LONGEST_DRAIN;
  while (!closed && Date.now() < end) {
    server.closeIdleConnections();
    await sleep(50);
  }
  server.closeAllConnections();
}
