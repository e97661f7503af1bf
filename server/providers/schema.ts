import { z } from "zod";
import { day, id, note, optionalText, text, webAddress } from "../trpc/scalars";

export const providerKind = z.enum(["agency", "freelancer", "consultant"]);
export type ProviderKind = z.infer<typeof providerKind>;

export const providerFields = {
  name: text(120),
  kind: providerKind,
  /** Whom to ask there, and how. */
  contact: note.pipe(z.string().max(300)),
  website: webAddress.nullable(),
  /** What shows that they can do it. */
  proof: note,
  /** When the agreement on processing personal data was signed; null is not yet, or none is needed. */
  agreementOn: day.nullable(),
  /** Why none is needed; null where one is. */
  agreementWaiver: optionalText(300),
  note,
};
export type ProviderFields = z.infer<z.ZodObject<typeof providerFields>>;

export const providerRef = { providerId: id };
/** Its id is made by whoever adds it, so that a lost answer can be asked for again. */
export const newProvider = { ...providerRef, ...providerFields };
/** The version that was read: a change on top of somebody else's is refused. */
export const providerChange = { ...newProvider, version: z.int().min(1) };
/** Whose somebody external is; null is nobody's. */
export const providerOfMember = { memberId: id, providerId: id.nullable() };

const person = z.object({ memberId: z.string(), name: z.string() });

export const provider = z.object({
  id: z.string(),
  name: z.string(),
  kind: providerKind,
  contact: z.string(),
  website: z.string().nullable(),
  proof: z.string(),
  agreementOn: z.string().nullable(),
  agreementWaiver: z.string().nullable(),
  note: z.string(),
  version: z.number(),
  isArchived: z.boolean(),
  /** Who of them works here. */
  people: z.array(person),
  engagements: z.number(),
});
export type Provider = z.infer<typeof provider>;

/** All of them by name, what is put away last; and people who are external, or only a name, and nobody's yet. */
export const providerList = z.object({ today: z.string(), providers: z.array(provider), unassigned: z.array(person) });
export type ProviderList = z.infer<typeof providerList>;
