import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

export const demoSignIn = z.object({ email: z.string(), password: z.string(), who: z.string() });

/** Who can sign in to the demo, as the seed wrote it down; nobody where there is no demo or it is switched off. */
export async function findDemoSignIns(): Promise<z.infer<typeof demoSignIn>[]> {
  if (process.env.WORTHWHILE_DEMO === "off") return [];
  const file = path.resolve(process.env.DATA_DIR ?? ".data", "demo-sign-ins.json");
  const written = await readFile(file, "utf8").catch(() => "[]");
  return z.array(demoSignIn).parse(JSON.parse(written));
}
