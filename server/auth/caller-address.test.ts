import { expect, it } from "vitest";
import { limitedAddress } from "./caller-address";

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["127.0.0.1", null],
  ["::1", null],
  ["", null],
  ["unknown", null],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
])("counts %j as %j", (ip, counted) => expect(limitedAddress(ip)).toBe(counted));
