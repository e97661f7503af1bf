import { randomUUID } from "node:crypto";
import { plainBudget } from "./budgets";
import { type Person, write } from "./factories";

/** A budget for all work from March 2026 on: forty hours and a thousand in money. */
export const moneyBudget = { ...plainBudget, seconds: 144_000, minor: 100_000 };

/** Seats somebody by name. */
export async function seatByName(person: Person, tenant: string, name: string, area: "legal" | "sales" = "legal", isSponsor = false): Promise<string> {
  const seatId = randomUUID();
  await person.api.steering.seat(write({ tenant, seatId, area, memberId: null, name, isSponsor }));
  return seatId;
}
