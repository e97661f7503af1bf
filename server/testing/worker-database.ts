import { inject } from "vitest";
import { makeDatabase } from "../db/roles";
import { TEMPLATE } from "./database";

export type Addresses = { superUrl: string; ownerUrl: string; appUrl: string };

/**
 * A migrated database under this name, copied from the template unless it is there already. For tests that change the
 * schema or the policies, which must not share theirs.
 */
export async function copyDatabase(name: string): Promise<Addresses> {
  const superUrl = inject("superUrl");
  await makeDatabase(superUrl, name, TEMPLATE);
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { superUrl: at(superUrl), ownerUrl: at(inject("templateOwnerUrl")), appUrl: at(inject("templateAppUrl")) };
}

let own: Promise<Addresses> | undefined;

/** The database that all test files of one worker share: each test makes its own tenant, so that they do not meet. */
export function workerDatabase(): Promise<Addresses> {
  own ??= copyDatabase(`worker_${process.env.VITEST_POOL_ID ?? "1"}`);
  return own;
}
