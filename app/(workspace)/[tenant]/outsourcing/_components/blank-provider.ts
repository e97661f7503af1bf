import type { ProviderFields } from "@/server/providers/schema";

/** A provider of whom nothing but the name is known yet. */
export const blankProvider: ProviderFields = { name: "", kind: "agency", contact: "", website: null, proof: "", agreementOn: null, agreementWaiver: null, note: "" };
