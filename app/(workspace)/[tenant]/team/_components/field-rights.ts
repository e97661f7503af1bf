import type { FieldRight } from "@/server/auth/permissions";

/** In the order in which they are shown, from the least to the most telling. */
export const FIELD_RIGHTS: readonly FieldRight[] = ["hours", "cost-rates", "bill-rates", "margin"];
