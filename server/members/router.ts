import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { insertMember, updateMember } from "./data";
import { dedicationChange, fieldRightsChange, joining, memberList, memberRef, newPlaceholder, roleChange } from "./schema";
import { changeFieldRights, changeRole, joinPlaceholder, listMembers, removeMember, rolesToGive } from "./service";
import { membersTable } from "./table";

export const membersRouter = router({
  /** Everybody who is or was here, who is here first. Addresses only for roles that manage people. */
  list: tenantProcedure("members:read", {}, memberList).query(async ({ ctx }) => ({ members: await listMembers(ctx), mayGive: rolesToGive(ctx) })),

  /** The same as a table for a file. */
  table: tenantProcedure("members:read", {}, exportTable).query(async ({ ctx }) => membersTable(`${ctx.tenant.slug}-people`, await listMembers(ctx))),

  /** Gives a member another role. FORBIDDEN above the own role, CONFLICT for the last owner. */
  changeRole: tenantProcedure("members:write", roleChange, z.null()).mutation(async ({ ctx, input }) => {
    await changeRole(ctx, input.memberId, input.role);
    return null;
  }),

  /** Sets what a member may see of other people: hours, cost rates, bill rates, margin. */
  setFieldRights: tenantProcedure("members:write", fieldRightsChange, z.null()).mutation(async ({ ctx, input }) => {
    await changeFieldRights(ctx, input.memberId, input.fieldRights);
    return null;
  }),

  /** Says whether social media is a member's whole work: the half-time rule is for those whose work is wider. */
  setDedicated: tenantProcedure("members:write", dedicationChange, z.null()).mutation(async ({ ctx, input }) => {
    await updateMember(ctx.tx, ctx.tenant.id, input.memberId, { isDedicated: input.isDedicated });
    return null;
  }),

  /** Adds somebody who has no account, for hours that are entered or imported for them. */
  addPlaceholder: tenantProcedure("members:write", newPlaceholder, z.object({ id: z.string() })).mutation(({ ctx, input }) =>
    insertMember(ctx.tx, ctx.tenant.id, { placeholder: input.name, role: "member" }),
  ),

  /** Gives a placeholder's hours to a member with an account whose they are; those of locked days keep the placeholder's name. CONFLICT where the hours are promised to somebody. */
  join: tenantProcedure("members:write", joining, z.null()).mutation(async ({ ctx, input }) => {
    await joinPlaceholder(ctx, input.memberId, input.intoId);
    return null;
  }),

  /** Ends a membership; hours stay. CONFLICT for the last owner. */
  remove: tenantProcedure("members:write", memberRef, z.null()).mutation(async ({ ctx, input }) => {
    await removeMember(ctx, input.memberId);
    return null;
  }),

  /** Ends the asking person's own membership. CONFLICT for the last owner, and in a client for who leads its agency. */
  leave: tenantProcedure("members:leave", {}, z.null()).mutation(async ({ ctx }) => {
    await removeMember(ctx, ctx.tenant.memberId);
    return null;
  }),
});
