import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { holidayCountries } from "./country";
import { deleteOwnHoliday, setOwnHoliday } from "./data";
import { holiday, holidayChange, holidayCountry, holidayRef, holidayYear } from "./schema";
import { holidaysOfYear } from "./service";
import { holidaysTable } from "./table";

export const holidaysRouter = router({
  /** The holidays of a year in the order of their days, those that are worked here among them. */
  year: tenantProcedure("tenant:read", holidayYear, z.array(holiday)).query(({ ctx, input }) => holidaysOfYear(ctx.tx, ctx.tenant, input.year)),

  /** The same as a table for a file. */
  table: tenantProcedure("tenant:read", holidayYear, exportTable).query(async ({ ctx, input }) => holidaysTable(`${ctx.tenant.slug}-holidays-${input.year}`, await holidaysOfYear(ctx.tx, ctx.tenant, input.year))),

  /** Countries and regions whose holidays can be followed. */
  countries: tenantProcedure("tenant:read", {}, z.array(holidayCountry)).query(() => holidayCountries()),

  /** Adds a day off, or makes a holiday of the country a working day here. Sent again, the last word counts. */
  set: tenantProcedure("tenant:write", holidayChange, z.null()).mutation(async ({ ctx, input }) => {
    await setOwnHoliday(ctx.tx, ctx.tenant.id, input);
    return null;
  }),

  /** Takes back what the tenant said about a day; the country's calendar counts again. NOT_FOUND where it said nothing. */
  remove: tenantProcedure("tenant:write", holidayRef, z.null()).mutation(async ({ ctx, input }) => {
    await deleteOwnHoliday(ctx.tx, ctx.tenant.id, input.on);
    return null;
  }),
});
