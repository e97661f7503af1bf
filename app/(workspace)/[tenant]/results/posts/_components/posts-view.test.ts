import { expect, it } from "vitest";
import { postsHref, postsViewOf } from "./posts-view";

const nothing = { channelId: null, zone: null, paid: "organic", month: null, weekday: null, hourOfDay: null } as const;

it("keeps in the address what is shown, and nothing that is shown anyway", () => {
  const view = { channelId: "01920000-0000-7000-8000-000000000001", zone: "Asia/Tokyo", paid: "paid", month: "2026-01", weekday: 3, hourOfDay: 0 } as const;
  const address = postsHref("brood", view);
  expect(address).toBe("/brood/results/posts?channel=01920000-0000-7000-8000-000000000001&zone=Asia%2FTokyo&paid=paid&month=2026-01&weekday=3&hour=0");
  expect(postsViewOf(Object.fromEntries(new URLSearchParams(address.split("?")[1])))).toEqual(view);
  expect(postsHref("brood", nothing)).toBe("/brood/results/posts");
});

it("takes what an address says wrongly as if it said nothing", () => {
  expect(postsViewOf({ channel: "x", zone: "+02:00", paid: "all", month: "2026-13", weekday: "8", hour: "24", more: ["a"] })).toEqual(nothing);
  expect(postsViewOf({ month: "0999-01" })).toEqual(nothing);
});
