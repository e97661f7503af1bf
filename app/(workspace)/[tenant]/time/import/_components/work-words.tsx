import { useTranslations } from "next-intl";
import type { ImportWords, WorkTarget } from "@/server/imports/schema";
import { ActivityPick } from "./activity-pick";
import { ChannelPick } from "./channel-pick";
import { WordList } from "./word-list";

type WorkWordsProps = { tenant: string; words: ImportWords; targets: Record<string, WorkTarget | null>; onChange: (source: string, target: WorkTarget) => void };

/** What kind of work each task or set of tags is, and where it says so, on which channel. */
export function WorkWords({ tenant, words, targets, onChange }: WorkWordsProps) {
  const t = useTranslations("imports.map");
  const others = [{ value: "rest", label: t("asRest") }, { value: "leave-out", label: t("leaveOut") }];
  return (
    <WordList words={words.work} nameless="" isOpen={({ source }) => targets[source] === null} isChanged={({ source, target }) => targets[source] !== target}>
      {({ source, label }) => {
        const target = targets[source] ?? null;
        const said = target?.to === "activity" ? target : null;
        return (
          <>
            <ActivityPick
              label={t("activityOf", { word: label })}
              activities={words.activities}
              others={others}
              other={target && target.to !== "activity" ? target.to : null}
              choice={said?.activity ?? null}
              onChange={(activity) => onChange(source, { to: "activity", activity, channel: said?.channel ?? null })}
              onOther={(value) => onChange(source, { to: value === "rest" ? "rest" : "leave-out" })}
            />
            {said && (
              <ChannelPick tenant={tenant} word={label} none={t("projectChannel")} channels={words.tenants[0]?.channels ?? []} choice={said.channel} onChange={(channel) => onChange(source, { ...said, channel })} />
            )}
          </>
        );
      }}
    </WordList>
  );
}
