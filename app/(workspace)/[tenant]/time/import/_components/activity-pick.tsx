import { useTranslations } from "next-intl";
import { Combobox, type ComboboxOption } from "@/app/_ui/combobox";
import { Select } from "@/app/_ui/select";
import type { ActivityChoice, ImportWords } from "@/server/imports/schema";
import { activityValue } from "./mapping-draft";

const KINDS = ["monitoring", "participation", "analysis", "other"] as const;

type ActivityPickProps = {
  label: string;
  activities: ImportWords["activities"];
  /** Choices that are no activity, such as leaving the word out. */
  others?: readonly ComboboxOption[];
  /** The value of one of `others`, where that is chosen. */
  other?: string | null;
  choice: ActivityChoice | null;
  onChange: (choice: ActivityChoice) => void;
  onOther?: (value: string) => void;
};

/** An activity that is there, or one to be made with its kind of effort. */
export function ActivityPick({ label, activities, others = [], other = null, choice, onChange, onOther }: ActivityPickProps) {
  const t = useTranslations("imports.map");
  const common = useTranslations("common");
  const made = choice && "make" in choice ? choice : null;
  const options = [
    ...others,
    ...(made ? [{ value: "made", label: t("made", { name: made.make }) }] : []),
    ...activities.map(({ id, name, kind }) => ({ value: id, label: name, hint: common(`effort.${kind}`) })),
  ];
  const choose = (value: string | null) => {
    if (value === null || value === "made") return;
    if (others.some((option) => option.value === value)) onOther?.(value);
    else onChange({ activityId: value });
  };
  return (
    <>
      <Combobox
        aria-label={label}
        options={options}
        value={choice ? activityValue(choice) : other}
        placeholder={t("choose")}
        onValueChange={choose}
        onCreate={(name) => onChange({ make: name.slice(0, 60), kind: "participation" })}
      />
      {made && (
        <Select
          aria-label={t("kindOf", { word: made.make })}
          value={made.kind}
          onChange={(event) => onChange({ ...made, kind: event.target.value as (typeof KINDS)[number] })}
          options={KINDS.map((kind) => ({ value: kind, label: common(`effort.${kind}`) }))}
        />
      )}
    </>
  );
}
