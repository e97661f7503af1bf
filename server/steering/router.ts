import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { deleteSeat } from "./data";
import { gateChange, gateOverride, newSeat, newSignOff, seatRef, steering } from "./schema";
import { addSeat, openMoneyGate, setMoneyGate, signStrategy, steeringOf } from "./service";

export const steeringRouter = router({
  /** Who steers, who signed what, what has changed since the latest sign-off (null: nobody signed), and the gate on budgets in money. Names only for roles that may see the members. */
  show: tenantProcedure("strategy:read", {}, steering).query(({ ctx }) => steeringOf(ctx.tx, ctx.tenant.id, ctx.may(ctx.tenant.role, "members:read"))),

  /** Seats a member, or somebody by name, for an area, under an id that the caller made. INVALID for both or neither; NOT_FOUND for an unknown member. */
  seat: tenantProcedure("strategy:write", newSeat, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, seatId, ...fields } }) => {
    await addSeat(ctx.tx, ctx.tenant.id, seatId, fields, ctx.now);
    return null;
  }),

  /** Takes a seat away; the history keeps who sat there. */
  unseat: tenantProcedure("strategy:write", seatRef, z.null()).mutation(async ({ ctx, input }) => {
    await deleteSeat(ctx.tx, ctx.tenant.id, input.seatId);
    return null;
  }),

  /** Signs the open goals off, in their order and as they stand; it stays as it is. CONFLICT where there is no goal. */
  sign: tenantProcedure("strategy:sign", newSignOff, z.null()).mutation(async ({ ctx, input }) => {
    await signStrategy(ctx.tx, ctx.tenant, input.note, ctx.now);
    return null;
  }),

  /** Makes budgets in money wait for a sign-off, or not; those that are there stay. CONFLICT for switching off while they wait: an owner opens the gate first. */
  setGate: tenantProcedure("tenant:write", gateChange, z.null()).mutation(async ({ ctx, input }) => {
    await setMoneyGate(ctx.tx, ctx.tenant.id, input.isOn, ctx.now);
    return null;
  }),

  /** Lets budgets in money be set without a sign-off, by an owner's word and with the reason, which stays. CONFLICT where they can be. */
  openGate: tenantProcedure("strategy:override", gateOverride, z.null()).mutation(async ({ ctx, input }) => {
    await openMoneyGate(ctx.tx, ctx.tenant, input.reason, ctx.now);
    return null;
  }),
});
