import { readFile, type ReadFile } from "../parsing/read-file";
import type { Finding } from "../parsing/finding";
import type { ImportSettings } from "../schema";

type Read = ReadFile | { ok: false; problem: Finding };
type Kept = { settings: string; read: Promise<Read>; timer: NodeJS.Timeout };

/** A hundred thousand rows take some 100 MB: the files that somebody is mapping right now, and not for long. */
const MOST_FILES = 2;
const KEPT_MS = 5 * 60_000;
const files = new Map<string, Kept>();

/**
 * Reads a file once while a person goes through its steps: mapping, preview and start ask for the same rows within
 * minutes. `key` must hold the tenant and the import, and whoever asks must have been let in. The reading goes on where
 * the call that began it has run out of time, so that the next one finds it done.
 */
export async function readOnce(key: string, settings: ImportSettings, content: () => Promise<Uint8Array>): Promise<Read> {
  const wanted = JSON.stringify(settings);
  const kept = files.get(key);
  if (kept?.settings === wanted) return kept.read;
  const bytes = await content();
  forget(key);
  const oldest = files.size >= MOST_FILES ? files.keys().next().value : undefined;
  if (oldest !== undefined) forget(oldest);
  const read = readFile(bytes, settings);
  read.catch(() => forget(key));
  files.set(key, { settings: wanted, read, timer: setTimeout(() => forget(key), KEPT_MS).unref() });
  return read;
}

function forget(key: string) {
  clearTimeout(files.get(key)?.timer);
  files.delete(key);
}
