import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText, useReasonText } from "@/app/_trpc/use-error-text";
import type { KpiGrid } from "@/server/kpis/schema";
import { type CellDraft, type CellDrafts, type CellPlace, changeFor, laidOver, placeKey } from "./grid-cells";

/** What is typed into the grid until it stands there. What cannot be kept stays as it was typed, each with its sentence. */
export function useGridCells(tenant: string, grid: KpiGrid) {
  const t = useTranslations("kpis.grid");
  const trpc = useTRPC();
  const client = useQueryClient();
  const locale = useLocale();
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const [drafts, setShown] = useState<CellDrafts>(new Map());
  const [left, setLeft] = useState(0);
  // Leaving a cell saves what was typed just before, of which the last drawing does not know yet.
  const now = useRef<CellDrafts>(new Map());
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

  const save = async (places: readonly CellPlace[]) => {
    const typed = places.flatMap((place) => {
      const text = now.current.get(placeKey(place))?.text;
      return text === undefined ? [] : [{ place, text, change: changeFor(grid, place, text, locale) }];
    });
    put(typed.map(({ place, text, change }) => ({ place, draft: change === null ? null : { text, problem: change === "unreadable" ? t("unreadable", { typed: text }) : null } })));
    const sent = typed.flatMap(({ place, text, change }) => (change === null || change === "unreadable" ? [] : [{ place, text, change }]));
    if (sent.length === 0) return;
    try {
      const outcomes = await measure.mutateAsync({ tenant, cells: sent.map(({ change }) => change) });
      await Promise.all([trpc.kpis.pathKey(), trpc.goals.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
      // Only what has not been typed anew in the meantime.
      const done = sent.map((cell, index) => ({ ...cell, problem: outcomes[index]?.problem ?? null })).filter(({ place, text }) => now.current.get(placeKey(place))?.text === text);
      put(done.map(({ place, text, problem }) => ({ place, draft: problem ? { text, problem: reasonText(problem) } : null })));
    } catch (error) {
      put(sent.map(({ place, text }) => ({ place, draft: { text, problem: errorText(error) } })));
    }
  };

  return {
    drafts,
    left,
    type: (place: CellPlace, text: string) => put([{ place, draft: { text, problem: null } }]),
    forget: (place: CellPlace) => put([{ place, draft: null }]),
    save: (place: CellPlace) => save([place]),
    paste: (at: CellPlace, block: readonly (readonly string[])[]) => {
      const { texts, left: beyond } = laidOver(grid, at, block);
      setLeft(beyond);
      put(texts.map(({ place, text }) => ({ place, draft: { text, problem: null } })));
      return save(texts.map(({ place }) => place));
    },
  };
}
