import { useTranslations } from "next-intl";
import { Combobox } from "@/app/_ui/combobox";
import type { ImportWords, PersonTarget } from "@/server/imports/schema";
import { WordList } from "./word-list";

type PeopleWordsProps = { words: ImportWords; targets: Record<string, PersonTarget | null>; onChange: (source: string, target: PersonTarget) => void };

const valueOf = (target: PersonTarget | null) => (target === null ? null : target.to === "member" ? target.memberId : target.to);

/** Whose time it is: somebody who is here, or a placeholder under the file's name. */
export function PeopleWords({ words, targets, onChange }: PeopleWordsProps) {
  const t = useTranslations("imports.map");
  const members = words.members.map(({ id, name, email }) => ({ value: id, label: name, ...(email ? { hint: email } : {}) }));
  return (
    <WordList words={words.people} nameless="" isOpen={({ source }) => targets[source] === null} isChanged={({ source, target }) => targets[source] !== target}>
      {({ source, label }) => (
        <Combobox
          aria-label={t("personOf", { word: label })}
          options={[{ value: "placeholder", label: t("placeholder", { name: label }) }, ...members, { value: "leave-out", label: t("leaveOut") }]}
          value={valueOf(targets[source] ?? null)}
          placeholder={t("choose")}
          onValueChange={(value) => {
            if (value === "placeholder" || value === "leave-out") onChange(source, { to: value });
            else if (value) onChange(source, { to: "member", memberId: value });
          }}
        />
      )}
    </WordList>
  );
}
