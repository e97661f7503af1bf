import { z } from "zod";
import { FIELD_RIGHTS, ROLES } from "../auth/permissions";
import { id, text } from "../trpc/scalars";

export const memberRef = { memberId: id };
export const roleChange = { ...memberRef, role: z.enum(ROLES) };

/** All that the member may see of other people; a set, so twice the same is once. */
export const fieldRightsChange = { ...memberRef, fieldRights: z.array(z.enum(FIELD_RIGHTS)).max(8).transform((rights) => [...new Set(rights)]) };

/** The placeholder, and the person with an account whose hours these are. */
export const joining = { ...memberRef, intoId: id };

export const dedicationChange = { ...memberRef, isDedicated: z.boolean() };

export const newPlaceholder = { name: text(120) };

export const member = z.object({
  id: z.string(),
  name: z.string(),
  /** Null for placeholders, and for roles that do not manage people. */
  email: z.string().nullable(),
  role: z.enum(ROLES),
  fieldRights: z.array(z.enum(FIELD_RIGHTS)),
  /** Somebody whose hours are here and who has no account. */
  isPlaceholder: z.boolean(),
  /** True where an open invitation lets somebody take this placeholder over. */
  isInvited: z.boolean(),
  isYou: z.boolean(),
  /** An owner or admin of the client's agency: here by that, and changed only there. */
  leadsAgency: z.boolean(),
  /** Since when the person is no longer here; their hours stay. Null for everybody who is. */
  removedAt: z.string().nullable(),
});
export type Member = z.infer<typeof member>;

/** Everybody who is or was here, and the roles that the asking person may give: none for who does not manage people. */
export const memberList = z.object({ members: z.array(member), mayGive: z.array(z.enum(ROLES)) });
