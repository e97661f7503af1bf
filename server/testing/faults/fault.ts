import type pg from "pg";
import type { Addresses } from "../worker-database";
import type { Mode } from "../matrix/rehearsal";
import type { Bench } from "../matrix/run";

/** What a fault can be tried on: a world of its own, through each of the matrix's modes. */
export type Workbench = { addresses: Addresses; db: pg.Client; bench: (mode: Mode, forgets?: boolean) => Promise<Bench> };

/**
 * A wall taken down on purpose. `findings` runs only the tests whose business it is, with the fault or without: it must
 * find nothing when all stands, and what `says` says when the fault is in.
 */
export type Fault = { name: string; says: RegExp; findings: (workbench: Workbench, isIn: boolean) => Promise<string[]> };
