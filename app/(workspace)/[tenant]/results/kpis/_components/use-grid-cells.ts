import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText, useReasonText } from "@/app/_trpc/use-error-text";
import type { CellOutcome, KpiGrid } from "@/server/kpis/schema";
import { type CellDraft, type CellDrafts, type CellPlace, changeFor, laidOver, placeKey } from "./grid-cells";
import { type Sent, sendInPieces } from "./in-pieces";

/**
 * What is typed into the grid until it stands there. What cannot be kept stays as it was typed, each with its sentence. One write at a
 * time, each on top of what the one before it made: a cell that is left while it is on its way is not sent twice.
 */
export function useGridCells(tenant: string, latest: () => KpiGrid) {
  const t = useTranslations("kpis.grid");
  const trpc = useTRPC();
  const client = useQueryClient();
  const locale = useLocale();
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const [drafts, setShown] = useState<CellDrafts>(new Map());
  const [left, setLeft] = useState(0);
  const [taken, setTaken] = useState<{ count: number; kept: number } | null>(null);
  // Leaving a cell saves what was typed just before, of which the last drawing does not know yet.
  const now = useRef<CellDrafts>(new Map());
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const measure = useMutation(trpc.kpis.measureMany.mutationOptions());

  const put = (changed: readonly { place: CellPlace; draft: CellDraft | null }[]) => {
    const next = new Map(now.current);
    for (const { place, draft } of changed) {
      if (draft) next.set(placeKey(place), draft);
      else next.delete(placeKey(place));
    }
    now.current = next;
    setShown(next);
  };

  const sentenceOf = (outcome: Sent<NonNullable<CellOutcome["problem"]>> | undefined) => (outcome?.failure ? errorText(outcome.failure) : outcome?.problem ? reasonText(outcome.problem) : null);

  /** Answers how many of the cells stand there afterwards. */
  const save = (places: readonly CellPlace[]) => {
    const saved = line.current.then(() => write(places));
    line.current = saved.catch(() => undefined);
    return saved;
  };

  const write = async (places: readonly CellPlace[]) => {
    const grid = latest();
    const typed = places.flatMap((place) => {
      const text = now.current.get(placeKey(place))?.text;
      return text === undefined ? [] : [{ place, text, change: changeFor(grid, place, text, locale) }];
    });
    put(typed.map(({ place, text, change }) => ({ place, draft: change === null ? null : { text, problem: change === "unreadable" ? t("unreadable", { typed: text }) : null } })));
    const sent = typed.flatMap(({ place, text, change }) => (change === null || change === "unreadable" ? [] : [{ place, text, change }]));
    const outcomes = await sendInPieces(sent, async (piece) => (await measure.mutateAsync({ tenant, cells: piece.map(({ change }) => change) })).map(({ problem }) => problem));
    if (outcomes.some(({ failure }) => failure === null)) await Promise.all([trpc.kpis.pathKey(), trpc.goals.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
    const told = sent.map((cell, index) => ({ ...cell, problem: sentenceOf(outcomes[index]) }));
    // Only what has not been typed anew in the meantime.
    put(told.filter(({ place, text }) => now.current.get(placeKey(place))?.text === text).map(({ place, text, problem }) => ({ place, draft: problem === null ? null : { text, problem } })));
    const refused = typed.filter(({ change }) => change === "unreadable").length + told.filter(({ problem }) => problem !== null).length;
    return { count: typed.length, kept: typed.length - refused };
  };

  return {
    drafts,
    left,
    taken,
    type: (place: CellPlace, text: string) => put([{ place, draft: { text, problem: null } }]),
    forget: (place: CellPlace) => put([{ place, draft: null }]),
    save: (place: CellPlace) => save([place]),
    paste: async (at: CellPlace, block: readonly (readonly string[])[]) => {
      const { texts, left: beyond } = laidOver(latest(), at, block);
      setLeft(beyond);
      put(texts.map(({ place, text }) => ({ place, draft: { text, problem: null } })));
      setTaken(null);
      setTaken(await save(texts.map(({ place }) => place)));
    },
  };
}
