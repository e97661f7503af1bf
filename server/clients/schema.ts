import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { id, slug, text } from "../trpc/scalars";

/** Roles that an agency's people are given in a client; owning one comes with owning the agency. */
export const assignableRole = z.enum(ROLES).exclude(["owner"]);

export const newClient = { name: text(80) };
/** A member of the agency and the address of one of its clients. */
export const assignmentRef = { memberId: id, client: slug };
export const assignment = { ...assignmentRef, role: assignableRole };

export const client = z.object({
  slug: z.string(),
  name: z.string(),
  isArchived: z.boolean(),
  /** What the asking person is in it. */
  role: z.enum(ROLES),
  /** People with an account who are in it. */
  people: z.number(),
  /** The address that it is being handed over to; null where it is not, or for roles that do not manage people. */
  handOverTo: z.string().nullable(),
});
export type Client = z.infer<typeof client>;

const agencyPerson = z.object({
  /** The member's id in the agency's own tenant. */
  memberId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** In all clients by their role, so that there is nothing to assign. */
  isLead: z.boolean(),
  clients: z.array(z.object({ slug: z.string(), role: z.enum(ROLES) })),
});
export type AgencyPerson = z.infer<typeof agencyPerson>;

/** Who works for which client, as far as the asking person may enter it. */
export const assignments = z.object({
  clients: z.array(z.object({ slug: z.string(), name: z.string() })),
  people: z.array(agencyPerson),
  /** The roles that the asking person may give in a client; none for who may not assign. */
  mayAssign: z.array(assignableRole),
});
export type Assignments = z.infer<typeof assignments>;
