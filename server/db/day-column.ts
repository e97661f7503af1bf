import type { Day, Month } from "../domain/day";

/** A `date` column as the local day it stands for. Prisma hands it over as midnight UTC. */
export const dayOf = (column: Date): Day => column.toISOString().slice(0, 10);

/** What Prisma wants for a `date` column. */
export const columnOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** A `date` column that holds the first of a month. */
export const monthOfColumn = (column: Date): Month => column.toISOString().slice(0, 7);

export const columnOfMonth = (month: Month): Date => new Date(`${month}-01T00:00:00Z`);
