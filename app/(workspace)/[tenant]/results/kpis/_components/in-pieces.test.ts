import { describe, expect, it } from "vitest";
import { sendInPieces } from "./in-pieces";

describe("a block of more cells than are taken at once", () => {
  const cells = Array.from({ length: 650 }, (_, index) => index);

  it("is sent in pieces, one after the other, and each cell is told what became of it", async () => {
    const sent: number[] = [];
    const outcomes = await sendInPieces(cells, (piece) => {
      sent.push(piece.length);
      return Promise.resolve(piece.map((cell) => (cell === 310 ? "measuredAhead" : null)));
    });
    expect(sent).toEqual([300, 300, 50]);
    expect(outcomes).toHaveLength(650);
    expect(outcomes.flatMap((outcome, index) => (outcome.problem ? [[index, outcome.problem]] : []))).toEqual([[310, "measuredAhead"]]);
  });

  it("keeps what other pieces took where one of them fails, and names the failure for its cells alone", async () => {
    const failure = new Error("no line");
    const outcomes = await sendInPieces(cells, (piece) => (piece.includes(300) ? Promise.reject(failure) : Promise.resolve(piece.map(() => null))));
    expect(outcomes.map(({ failure: each }) => each === failure)).toEqual(cells.map((cell) => cell >= 300 && cell < 600));
    expect(outcomes.every(({ problem }) => problem === null)).toBe(true);
  });
});
