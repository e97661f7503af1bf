import { describe, expect, it } from "vitest";
import { createTurns } from "./turns";

const soon = () => new Promise(setImmediate);

/** Work that ends when it is told to; `began` is whose work has begun, in order. */
function start(limits: { atOnce: number; inLine: number }) {
  const inTurn = createTurns(limits);
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string) =>
    inTurn(name[0] ?? "", () => {
      began.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await soon();
  };
  return { take, began, end };
}

describe("workbooks that are read in turn", () => {
  it("hold up nobody else's: another tenant's is read beside a long one, however many wait behind that", async () => {
    const { take, began, end } = start({ atOnce: 2, inLine: 4 });
    const all = [take("a1"), take("a2"), take("b1")];
    await soon();
    expect(began).toEqual(["a1", "b1"]);
    await end("b1");
    expect(began).toEqual(["a1", "b1"]);
    await end("a1");
    await end("a2");
    expect(await Promise.all(all)).toEqual(["a1", "a2", "b1"]);
  });

  it("are two at once, and whoever came first is next", async () => {
    const { take, began, end } = start({ atOnce: 2, inLine: 4 });
    for (const name of ["a1", "b1", "c1", "d1"]) void take(name);
    await soon();
    expect(began).toEqual(["a1", "b1"]);
    await end("b1");
    expect(began).toEqual(["a1", "b1", "c1"]);
    await end("c1");
    expect(began).toEqual(["a1", "b1", "c1", "d1"]);
  });

  it("are refused where one of the same tenant waits already, or too many of others, and not any more once these are through", async () => {
    const { take, began, end } = start({ atOnce: 2, inLine: 2 });
    for (const name of ["a1", "b1", "a2", "c1"]) void take(name);
    expect([await take("a3"), await take("d1")]).toEqual([{ noTurn: "own" }, { noTurn: "others" }]);
    await end("b1");
    void take("d2");
    await end("c1");
    expect(began).toEqual(["a1", "b1", "c1", "d2"]);
  });

  it("make room where one fails, whose failure is told", async () => {
    const inTurn = createTurns({ atOnce: 1, inLine: 1 });
    await expect(inTurn("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    expect(await inTurn("b", () => Promise.resolve(1))).toBe(1);
  });
});
