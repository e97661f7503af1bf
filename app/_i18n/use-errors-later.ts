import { startTransition, useEffect, useState } from "react";
import type errors from "./en/errors.json";

/** Once they are there, for whatever page is opened next. */
let known: typeof errors | null = null;

/**
 * The sentences for what can go wrong, but for those few that are said where a page or the line fails: they are most of the words
 * of every page, and mostly not said. They come once a page is there, and are null until then; where they could not be had, the
 * next page asks anew.
 */
export function useErrorsLater(): typeof errors | null {
  const [found, setFound] = useState(known);
  const isMissing = found === null;
  useEffect(() => {
    if (!isMissing) return;
    void import("./en/errors.json").then(
      ({ default: all }) => {
        known = all;
        startTransition(() => setFound(all));
      },
      () => undefined,
    );
  }, [isMissing]);
  return found;
}
