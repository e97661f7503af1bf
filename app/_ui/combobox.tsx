"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { clsx } from "clsx";
import { Check, ChevronDown, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { controlFrame, controlHeight, controlInvalid } from "./control-class";
import { useFieldControl } from "./field";
import { popupClass, popupItemClass } from "./popup-class";

export type ComboboxOption = {
  value: string;
  label: string;
  /** A second, quieter word, e.g. the platform of an account; searched too. */
  hint?: string;
  disabled?: boolean;
};

export type ComboboxProps = {
  options: readonly ComboboxOption[];
  /** The chosen option's value; null when none is. */
  value: string | null;
  onValueChange: (value: string | null) => void;
  /** Offers "Make “…”" when no option has exactly that name. The caller makes it and sets the value. */
  onCreate?: (name: string) => void;
  placeholder?: string;
  /** Said when nothing matches and nothing can be made. */
  emptyText?: string;
  clearable?: boolean;
  disabled?: boolean;
  name?: string;
  autoFocus?: boolean;
  "aria-label"?: string;
  className?: string;
};

type Item = ComboboxOption & { creates?: string };

const isSame = (a: Item, b: Item) => a.value === b.value;
const searchText = (item: Item) => (item.hint ? `${item.label} ${item.hint}` : item.label);

/** Choose one of many by typing a part of its name; arrows and Enter choose, Escape closes, Backspace edits. */
export function Combobox({
  options,
  value,
  onValueChange,
  onCreate,
  placeholder,
  emptyText,
  clearable = false,
  disabled = false,
  name,
  autoFocus,
  className,
  "aria-label": ariaLabel,
}: ComboboxProps) {
  const t = useTranslations("ui");
  const { id, required, ...described } = useFieldControl();
  const [query, setQuery] = useState("");
  const { contains } = Base.useFilter();

  const typed = query.trim();
  const chosen: Item | null = options.find((option) => option.value === value) ?? null;
  const isNamed = options.some((option) => option.label.toLocaleLowerCase() === typed.toLocaleLowerCase());
  const items: Item[] = onCreate && typed && !isNamed ? [...options, { value: "", label: typed, creates: typed }] : [...options];

  return (
    <Base.Root
      items={items}
      value={chosen}
      isItemEqualToValue={isSame}
      itemToStringLabel={(item) => item.label}
      itemToStringValue={(item) => item.value}
      filter={(item, text) => item.creates !== undefined || contains(searchText(item), text)}
      onInputValueChange={setQuery}
      onValueChange={(item) => {
        if (item?.creates !== undefined) onCreate?.(item.creates);
        else onValueChange(item?.value ?? null);
      }}
      disabled={disabled}
      required={required}
      name={name}
      autoHighlight
    >
      <Base.InputGroup
        className={clsx(
          controlFrame,
          controlHeight,
          controlInvalid,
          "flex items-center gap-1 pe-1 has-aria-invalid:border-over-mark has-[input:focus-visible]:border-accent has-[input:focus-visible]:outline-1 has-[input:focus-visible]:outline-accent",
          className,
        )}
      >
        <Base.Input
          {...described}
          id={id}
          aria-label={ariaLabel}
          placeholder={placeholder}
          autoFocus={autoFocus}
          className="h-full min-w-0 flex-1 truncate bg-transparent outline-none placeholder:text-ink-3 disabled:text-ink-3"
        />
        {clearable && (
          <Base.Clear aria-label={t("clear")} className="grid size-6 place-items-center rounded-sm text-ink-3 hover:text-ink">
            <X aria-hidden="true" className="size-4" />
          </Base.Clear>
        )}
        <Base.Trigger aria-label={t("showChoices")} className="grid size-6 place-items-center rounded-sm text-ink-3 hover:text-ink">
          <ChevronDown aria-hidden="true" className="size-4" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={clsx(popupClass, "w-(--anchor-width) max-w-(--available-width) min-w-48")}>
            <Base.Empty>
              <p className="px-3 py-2.5 text-ink-2">{emptyText ?? t("nothingMatches")}</p>
            </Base.Empty>
            <Base.List aria-label={ariaLabel ?? t("choices")} className="max-h-[min(20rem,var(--available-height))] scroll-py-1 overflow-y-auto overscroll-contain p-1 data-empty:p-0">
              {(item: Item) => (
                <Base.Item key={item.creates === undefined ? item.value : "create"} value={item} disabled={item.disabled} className={popupItemClass}>
                  <OptionLine item={item} createText={t("make", { name: item.label })} />
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function OptionLine({ item, createText }: { item: Item; createText: string }) {
  if (item.creates !== undefined) {
    return (
      <>
        <Plus aria-hidden="true" />
        <span className="truncate">{createText}</span>
      </>
    );
  }
  return (
    <>
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.hint && <span className="truncate text-xs text-ink-2">{item.hint}</span>}
      <Base.ItemIndicator>
        <Check aria-hidden="true" />
      </Base.ItemIndicator>
    </>
  );
}
