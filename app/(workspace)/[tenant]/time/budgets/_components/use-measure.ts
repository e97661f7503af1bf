import { usePathname, useSearchParams } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import type { Measure } from "./amount-text";

/** Whether budgets are shown in hours or in money. It lives in the address, so that a link can ask for it; both have come already, and the server is asked for nothing. */
export function useMeasure() {
  const path = usePathname();
  const search = useSearchParams();
  const [measure, setShown] = useOptimistic<Measure>(search.get("measure") === "money" ? "money" : "time");
  const show = (chosen: Measure) => startTransition(() => {
    setShown(chosen);
    const asked = new URLSearchParams(search);
    if (chosen === "money") asked.set("measure", chosen);
    else asked.delete("measure");
    const query = asked.toString();
    window.history.replaceState(null, "", query ? `${path}?${query}` : path);
  });
  return [measure, show] as const;
}
