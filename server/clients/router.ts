import { z } from "zod";
import { exportTable } from "../exports/schema";
import { handOver } from "../invites/schema";
import { offerClient } from "../invites/service";
import { agencyProcedure, router, tenantProcedure } from "../trpc/init";
import { stepInto } from "../trpc/step-into";
import { assignment, assignmentRef, assignments, client, newClient } from "./schema";
import { assign, findAssignable, listAssignments, listClients, openClient } from "./service";
import { assignmentsTable, clientsTable } from "./table";

export const clientsRouter = router({
  /** The agency's clients that the asking person may enter, open ones first. */
  list: agencyProcedure("clients:read", {}, z.array(client)).query(({ ctx }) => listClients(ctx)),

  /** The same as a table for a file. */
  table: agencyProcedure("clients:read", {}, exportTable).query(async ({ ctx }) => clientsTable(`${ctx.agency.slug}-clients`, await listClients(ctx))),

  /** The agency's people by client. */
  assignments: agencyProcedure("members:read", {}, assignments).query(({ ctx }) => listAssignments(ctx)),

  /** The same as a table for a file. */
  assignmentsTable: agencyProcedure("members:read", {}, exportTable).query(async ({ ctx }) => assignmentsTable(`${ctx.agency.slug}-people`, await listAssignments(ctx))),

  /** Opens a client with the agency's settings. CONFLICT where the tenant is no agency. */
  create: tenantProcedure("clients:write", newClient, z.object({ slug: z.string() })).mutation(({ ctx, input }) => openClient(ctx, input.name)),

  /** Gives one of the agency's people a role in a client. NOT_FOUND for a client that the asking person may not enter. */
  assign: tenantProcedure("clients:write", assignment, z.null()).mutation(async ({ ctx, input }) => {
    const userId = await findAssignable(ctx, input.memberId);
    await assign(ctx, await stepInto(ctx, input.client, "members:write"), userId, input.role);
    return null;
  }),

  /** Takes one of the agency's people out of a client; their hours stay. */
  unassign: tenantProcedure("clients:write", assignmentRef, z.null()).mutation(async ({ ctx, input }) => {
    const userId = await findAssignable(ctx, input.memberId);
    await assign(ctx, await stepInto(ctx, input.client, "members:write"), userId, null);
    return null;
  }),

  /** Offers a client, from inside it, to an address as its owner. CONFLICT for a tenant that is no client. */
  handOver: tenantProcedure("tenant:hand-over", handOver, z.object({ id: z.string() })).mutation(({ ctx, input }) => offerClient(ctx, input.email)),
});
