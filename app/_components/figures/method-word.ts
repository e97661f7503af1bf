import type { StandingOnWire } from "@/server/overview/schema";

type Method = NonNullable<StandingOnWire["forecast"]>["method"];

/** The word by which a sentence of the catalogue chooses how a forecast was reckoned. */
export const methodWord: Record<Method, string> = { scheduled: "scheduled", linear: "linear", trailing: "trailing", "earned-value": "earned" };
