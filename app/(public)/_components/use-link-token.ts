"use client";
import { useSyncExternalStore } from "react";

const subscribe = (onChange: () => void) => {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
};

/**
 * The secret of a mailed link, from behind the #: that part never leaves the browser by itself, so it is in no log and no
 * referrer. Null until the page runs in the browser, '' where there is none.
 */
export const useLinkToken = () => useSyncExternalStore<string | null>(subscribe, () => (/^#[\w-]{43}$/.test(location.hash) ? location.hash.slice(1) : ""), () => null);
