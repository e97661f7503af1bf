import { idOf } from "./id-of";
import { NOW, type Place, PRIME } from "./places";

type Put = (table: string, values: Record<string, unknown>, n?: number) => Promise<void>;

/** What came back in a place: leads and revenue with what they are worth, one return of each, and one that was removed. */
export async function fillReturns(put: Put, place: Place, hand: string) {
  const kinds = [["leads", "result"], ["revenue", "revenue"]] as const;
  for (const [index, [name, kind]] of kinds.entries()) {
    await put("return_kinds", { id: idOf(place, `kind of ${name}`), kind, kpi_id: null, version: 1, retired_at: null }, index + 1);
  }
  await put("return_kinds", { id: idOf(place, "retired kind"), kind: "saving", kpi_id: idOf(place, "kpi"), kpi_is_vanity: false, version: 1, retired_at: NOW }, 3);
  const value = { from_on: "2026-01-01", to_on: null, close_permille: null, deal_minor: null, margin_permille: null };
  await put("return_values", { id: idOf(place, "value of leads"), kind_id: idOf(place, "kind of leads"), ...value });
  await put("return_values", { id: idOf(place, "value of revenue"), kind_id: idOf(place, "kind of revenue"), ...value, amount_minor: null, margin_permille: PRIME[place] % 1000 });
  const came = { on: "2026-03-11", channel_id: idOf(place, "channel 1"), goal_id: idOf(place, "goal 1"), engagement_id: null, original_minor: null, original_currency: null, version: 1, by_id: hand };
  await put("returns", { id: idOf(place, "return"), kind_id: idOf(place, "kind of leads"), ...came, deleted_at: null });
  await put("returns", { id: idOf(place, "return in money"), kind_id: idOf(place, "kind of revenue"), ...came, quantity: null, deleted_at: null }, 2);
  await put("returns", { id: idOf(place, "removed return"), kind_id: idOf(place, "kind of leads"), ...came, deleted_at: NOW }, 3);
}
