import { useTranslations } from "next-intl";
import { Combobox } from "@/app/_ui/combobox";
import type { ImportWords, PersonTarget } from "@/server/imports/schema";
import { RestRow } from "./rest-row";
import { WordList } from "./word-list";

type PeopleWordsProps = {
  words: ImportWords; targets: Record<string, PersonTarget | null>; onChange: (source: string, target: PersonTarget) => void;
  rest: PersonTarget | null; onRest: (target: PersonTarget) => void;
};

const valueOf = (target: PersonTarget | null) => (target === null ? null : target.to === "member" ? target.memberId : target.to);

/** Whose time it is: somebody who is here, or a placeholder under the file's name. */
export function PeopleWords({ words, targets, onChange, rest, onRest }: PeopleWordsProps) {
  const t = useTranslations("imports.map");
  const members = words.members.map(({ id, name, email }) => ({ value: id, label: name, ...(email ? { hint: email } : {}) }));
  const pick = (word: string, placeholder: string, target: PersonTarget | null, choose: (target: PersonTarget) => void) => (
    <Combobox
      aria-label={t("personOf", { word })}
      options={[{ value: "placeholder", label: placeholder }, ...members, { value: "leave-out", label: t("leaveOut") }]}
      value={valueOf(target)}
      placeholder={t("choose")}
      onValueChange={(value) => {
        if (value === "placeholder" || value === "leave-out") choose({ to: value });
        else if (value) choose({ to: "member", memberId: value });
      }}
    />
  );
  return (
    <>
      <WordList words={words.people} nameless="" isOpen={({ source }) => targets[source] === null} isChanged={({ source, target }) => targets[source] !== target}>
        {({ source, label }) => pick(label, t("placeholder", { name: label }), targets[source] ?? null, (target) => onChange(source, target))}
      </WordList>
      <RestRow label={t("otherPeople")} entries={words.restPeopleEntries}>
        {pick(t("otherPeople"), t("placeholderEach"), rest, onRest)}
      </RestRow>
    </>
  );
}
