"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The zone of the person's clock; UTC while the page is drawn on the server, which cannot know it. */
export const useLocalZone = () => useSyncExternalStore(never, () => Intl.DateTimeFormat().resolvedOptions().timeZone, () => "UTC");
