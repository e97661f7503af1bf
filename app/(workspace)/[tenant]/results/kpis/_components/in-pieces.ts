import { MOST_CELLS } from "@/server/kpis/schema";

/** What became of a cell: why it was refused, or the failure with which its whole piece was lost; both null is well. */
export type Sent<P> = { problem: P | null; failure: unknown };

/** Sends cells in pieces of as many as are taken at once, one after the other. A piece that fails does not keep the others away. */
export async function sendInPieces<C, P>(cells: readonly C[], send: (piece: C[]) => Promise<readonly (P | null)[]>): Promise<Sent<P>[]> {
  const sent: Sent<P>[] = [];
  for (let from = 0; from < cells.length; from += MOST_CELLS) {
    const piece = cells.slice(from, from + MOST_CELLS);
    try {
      const problems = await send(piece);
      sent.push(...piece.map((_, index) => ({ problem: problems[index] ?? null, failure: null })));
    } catch (failure) {
      sent.push(...piece.map(() => ({ problem: null, failure })));
    }
  }
  return sent;
}
