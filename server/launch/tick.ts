import type PgBoss from "pg-boss";

const ASK_MS = 60_000;

/**
 * Sees to it that a queue gets a job in every slot of so many seconds. Each process asks once a minute and the database lets
 * one job a slot exist, so that it does not matter how many processes there are, or which of them dies.
 */
export function tick(boss: PgBoss, queue: string, slotSeconds: number): () => void {
  const ask = () =>
    void boss.send(queue, {}, { singletonKey: queue, singletonSeconds: slotSeconds }).catch((error: Error) => process.stderr.write(`✖ ${queue}: ${error.message}\n`));
  ask();
  const timer = setInterval(ask, ASK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
