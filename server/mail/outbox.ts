import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { keptMail, type KeptMail, type Mail } from "./schema";

const MOST_LISTED = 100;
const NAME = /^[\w-]{10,80}$/;

const folder = () => path.resolve(process.env.DATA_DIR ?? ".data", "outbox");

/**
 * Whether mails are kept as files to be read on a page. Only on a machine without a post, whose app is for that machine
 * alone: the mails hold links that open accounts. WORTHWHILE_OUTBOX "on" opens it elsewhere too, "off" closes it.
 */
export function isOutboxOpen(): boolean {
  if (process.env.SMTP_URL || process.env.WORTHWHILE_OUTBOX === "off") return false;
  if (process.env.WORTHWHILE_OUTBOX === "on") return true;
  const url = process.env.NEXTAUTH_URL;
  return url !== undefined && URL.canParse(url) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

/** Keeps a mail as a file that only we can read. Written aside first: whoever lists the folder never sees half a mail. */
export async function keepMail(mail: Mail, now: Date): Promise<void> {
  const id = `${now.toISOString().replace(/[:.]/g, "-")}-${randomUUID().slice(0, 8)}`;
  const kept: KeptMail = { id, at: now.toISOString(), ...mail };
  await mkdir(folder(), { recursive: true });
  const file = path.join(folder(), `${id}.json`);
  await writeFile(`${file}.part`, JSON.stringify(kept, null, 2), { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** The latest mails, newest first. */
export async function keptMails(): Promise<KeptMail[]> {
  const files = await readdir(folder()).catch(() => []);
  const latest = files.filter((file) => file.endsWith(".json")).sort().reverse().slice(0, MOST_LISTED);
  const mails = await Promise.all(latest.map((file) => readKept(file.slice(0, -".json".length))));
  return mails.filter((mail) => mail !== null);
}

/** One mail; null where there is none of this id. */
export async function readKept(id: string): Promise<KeptMail | null> {
  if (!NAME.test(id)) return null;
  try {
    return keptMail.parse(JSON.parse(await readFile(path.join(folder(), `${id}.json`), "utf8")));
  } catch {
    return null;
  }
}
