import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { OwnAlerts } from "@/server/alerts/schema";
import { useAlertWords } from "./alert-words";
import { BellLink, BellList } from "./bell-list";
import { ReadFailed } from "./read-failed";
import type { Read } from "./reads";

/** What the bell tells of: what has to be decided soon, and budgets that need a look; shown they are seen. Where it could not be read that is said. */
export function AlertList({ read, onFollow }: { read: Read & { data: OwnAlerts | undefined }; onFollow: () => void }) {
  const t = useTranslations("alerts");
  const words = useAlertWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data } = read;
  // None is new any more, while the list goes on marking those that were until it is read again.
  const see = useMutation(trpc.alerts.see.mutationOptions({ onSuccess: () => client.setQueryData(trpc.alerts.mine.queryKey({}), (known) => known && { ...known, unseen: 0 }) }));
  const seeing = useRef<Promise<unknown>>(Promise.resolve());
  const seeAll = useEffectEvent(() => {
    seeing.current = see.mutateAsync({}).catch(() => undefined);
  });
  const readAgain = useEffectEvent(() => void seeing.current.then(() => client.invalidateQueries({ queryKey: trpc.alerts.mine.pathKey() })));
  // Once they are there, which for whoever is quick is after it was opened: a list that could not be read nobody has seen.
  const hasNews = data !== undefined && data.unseen > 0;
  useEffect(() => {
    if (hasNews) seeAll();
  }, [hasNews]);
  useEffect(() => () => readAgain(), []);
  return (
    <>
      {data === undefined && <ReadFailed query={read} />}
      {data?.alerts.length === 0 && data.decisions.length === 0 && <p>{t("empty")}</p>}
      <div className="-mx-2 max-h-[min(28rem,60dvh)] overflow-y-auto">
        {data && data.decisions.length > 0 && (
          <BellList title={t("decisions")}>
            {data.decisions.map((decision) => {
              const says = words.decision(decision);
              return (
                <BellLink
                  key={`${decision.tenant} ${decision.id}`} href={words.decisionPath(decision)} onFollow={onFollow} status="atRisk" name={decision.name} isNew={decision.isUnseen}
                  label={t("openDecision", { name: decision.name, tenant: decision.tenantName, says })} says={[decision.tenantName, says]}
                />
              );
            })}
          </BellList>
        )}
        {data && data.alerts.length > 0 && (
          <BellList title={t("budgets")}>
            {data.alerts.map((alert) => (
              <BellLink
                key={alert.id} href={words.path(alert)} onFollow={onFollow} status={alert.kind === "used" && alert.threshold >= 100 ? "over" : "atRisk"} name={words.name(alert)} isNew={alert.isUnseen}
                label={t("open", { name: words.name(alert), tenant: alert.tenantName, month: words.month(alert), says: words.says(alert) })} says={[alert.tenantName, words.month(alert), words.says(alert)]}
              />
            ))}
          </BellList>
        )}
      </div>
    </>
  );
}
