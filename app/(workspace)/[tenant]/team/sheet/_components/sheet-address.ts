import { type SheetRef, sheetRef } from "@/server/kpis/schema";

/** Whose sheet of which days the address asks for; what cannot be read there, or ends before it begins, is left out. */
export function sheetOfAddress(search: Record<string, string | string[] | undefined>): SheetRef {
  const read = Object.entries(sheetRef).map(([name, schema]) => [name, schema.safeParse(search[name === "memberId" ? "member" : name]).data]);
  const { from, to, ...person } = Object.fromEntries(read.filter(([, value]) => value !== undefined)) as SheetRef;
  if (from !== undefined && to !== undefined && to < from) return { ...person, from };
  return { ...person, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
