"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Review, ReviewWords } from "@/server/reviews/schema";

const PAUSE_MS = 800;

const wordsOf = ({ happened, verdicts, decisions, nextMonth }: Review): ReviewWords => ({ happened, verdicts, decisions, nextMonth });

/**
 * Keeps what is typed a moment after the last key, and at once when a field is left. One write at a time, each on top of the
 * version that the one before it made; what could not be kept stays on the screen and is tried again with the next key. What was
 * kept is what whoever comes back to the page begins from.
 */
export function useAutosave(tenant: string, review: Review) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const save = useMutation(trpc.reviews.save.mutationOptions());
  const [words, setWords] = useState(() => wordsOf(review));
  const latest = useRef(words);
  const version = useRef(review.version);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());

  // The month is in the cache twice where it is also the one that is shown unasked.
  const keep = (change: Partial<Review>) => client.setQueriesData<Review>(trpc.reviews.month.queryFilter({ tenant }), (known) => (known?.month === review.month ? { ...known, ...change } : known));
  const write = async () => {
    if (!isDirty.current) return;
    isDirty.current = false;
    const written = latest.current;
    try {
      version.current = (await save.mutateAsync({ tenant, month: review.month, version: version.current, ...written })).version;
      keep({ ...written, version: version.current });
    } catch {
      // The mutation says what was wrong.
      isDirty.current = true;
    }
  };
  const flush = () => {
    clearTimeout(timer.current);
    line.current = line.current.then(write);
    return line.current;
  };
  const type = (change: Partial<ReviewWords>) => {
    latest.current = { ...latest.current, ...change };
    isDirty.current = true;
    setWords(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };
  /** What there is to finish, once everything that is under way has been kept. */
  const settled = async () => {
    await flush();
    return { tenant, month: review.month, version: version.current, ...latest.current };
  };
  /** Somebody else's newer words, in place of those on the screen. */
  const take = useMutation({
    mutationFn: () => client.fetchQuery(trpc.reviews.month.queryOptions({ tenant, month: review.month }, { staleTime: 0 })),
    onSuccess: (newer) => {
      latest.current = wordsOf(newer);
      version.current = newer.version;
      isDirty.current = false;
      setWords(latest.current);
      save.reset();
      keep(newer);
    },
  });
  return { words, type, flush, settled, take, isSaving: save.isPending, isSaved: save.isSuccess, error: save.error };
}
