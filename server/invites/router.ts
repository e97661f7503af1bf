import { z } from "zod";
import { publicProcedure, router, tenantProcedure, userProcedure } from "../trpc/init";
import { invite, invitePreview, inviteRef, inviteToken, newInvite } from "./schema";
import { acceptInvite, inviteSomebody, listInvites, previewInvite, resendInvite, revokeInvite } from "./service";

export const invitesRouter = router({
  /** Invitations that nobody has accepted or taken back, expired ones too. */
  list: tenantProcedure("members:write", {}, z.array(invite)).query(({ ctx }) => listInvites(ctx)),

  /** Invites an address with a role up to the own. The mail goes out afterwards. CONFLICT for who is here or invited already. */
  create: tenantProcedure("members:write", newInvite, z.object({ id: z.string() })).mutation(({ ctx, input: { email, role, memberId } }) =>
    inviteSomebody(ctx, { email, role, memberId }),
  ),

  /** Sends a fresh link for another week; the earlier one is dead. */
  resend: tenantProcedure("members:write", inviteRef, z.null()).mutation(async ({ ctx, input }) => {
    await resendInvite(ctx, input.inviteId);
    return null;
  }),

  /** Takes an invitation back. */
  revoke: tenantProcedure("members:write", inviteRef, z.null()).mutation(async ({ ctx, input }) => {
    await revokeInvite(ctx, input.inviteId);
    return null;
  }),

  /** What a mailed link leads to. NOT_FOUND for a link that was never sent, was replaced or was taken back. */
  preview: publicProcedure(inviteToken, invitePreview).query(({ ctx, input }) => previewInvite(ctx.tx, input.token, ctx.now)),

  /** Joins as invited. FORBIDDEN under another address or when the inviter may no longer invite; CONFLICT once used or expired. */
  accept: userProcedure(inviteToken, z.object({ slug: z.string() })).mutation(({ ctx, input }) => acceptInvite(ctx, input.token)),
});
