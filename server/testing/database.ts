import type { TestProject } from "vitest/node";
import { migrate } from "../db/migrate";
import { APP_ROLE, OWNER_ROLE, makeDatabase } from "../db/roles";
import { startThrowaway } from "../db/throwaway";
import { prepareQueue } from "../launch/queue";

declare module "vitest" {
  interface ProvidedContext {
    /** The cluster of this run as its superuser: for making databases and for seeded faults, never for what is tested. */
    superUrl: string;
    /** The migrated template as its owner. Tests take a copy (worker-database.ts) and leave it alone. */
    templateOwnerUrl: string;
    /** The migrated template as the app's role. */
    templateAppUrl: string;
  }
}

export const TEMPLATE = "worthwhile_template";

/** Once per run: a PostgreSQL of its own and one migrated database, which the tests copy. */
export default async function setup(project: TestProject) {
  const cluster = await startThrowaway();
  const url = (role: string, password: string) => {
    const address = new URL(cluster.superUrl);
    return Object.assign(address, { username: role, password, pathname: `/${TEMPLATE}` }).href;
  };
  const ownerUrl = url(OWNER_ROLE, cluster.ownerPassword);
  await makeDatabase(cluster.superUrl, TEMPLATE);
  await migrate(ownerUrl);
  await prepareQueue(ownerUrl);
  project.provide("superUrl", cluster.superUrl);
  project.provide("templateOwnerUrl", ownerUrl);
  project.provide("templateAppUrl", url(APP_ROLE, cluster.appPassword));
  return cluster.stop;
}
