"use client";
import { clsx } from "clsx";
import { useLocale } from "next-intl";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { controlFocus, controlFrame, controlHeight, controlInvalid } from "./control-class";
import { FieldError, useFieldControl } from "./field";
import { afterLeaving, shownNumber } from "./shown-number";
import { readField } from "./typed-number";
import { useNumberSentence } from "./use-number-sentence";

export type NumberInputProps = {
  /** Null is empty: unknown, not zero. */
  value?: number | null;
  defaultValue?: number;
  onValueChange?: (value: number | null) => void;
  /** Told when what stands there is no number that may be, and when it is one again: for a field outside a form, which nothing else holds back. */
  onWrongChange?: (isWrong: boolean) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Hours, which may be typed as `1:30` and `1h30` too. */
  hours?: boolean;
  /** Says itself that something must stand here. */
  required?: boolean;
  /** How the number is shown when the cursor has left, e.g. two decimals. More decimals than it has room for are refused. */
  format?: Intl.NumberFormatOptions;
  /** Stands behind the number, which leaves room for it. */
  unit?: string;
  placeholder?: string;
  disabled?: boolean;
  "aria-label"?: string;
  className?: string;
};

/**
 * A number in the reader's own notation (a German comma is a decimal sign); arrows step, Shift steps by ten.
 * What is no number, or is out of bounds, stays as it was typed with a sentence, and its form is not sent.
 */
export function NumberInput({ value, defaultValue, onValueChange, onWrongChange, min, max, step = 1, hours = false, required = false, format, unit, placeholder, disabled, className, "aria-label": ariaLabel }: NumberInputProps) {
  const field = useFieldControl();
  const locale = useLocale();
  const sentenceId = useId();
  const unitId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [own, setOwn] = useState<number | null>(defaultValue ?? null);
  const [typed, setTyped] = useState<{ text: string; means: number | null | undefined; before: number | null } | null>(null);
  const [isLeft, setLeft] = useState(false);
  const current = value === undefined ? own : value;
  const rules = { locale, hours, required, min, max, digits: format?.maximumFractionDigits };
  // What was typed stands until the number changes from elsewhere.
  const stands = typed && (current === typed.means || current === typed.before) ? typed.text : null;
  const reading = stands === null ? null : readField(stands, rules);
  const isWrong = reading?.problem !== undefined;
  const say = useNumberSentence({ ...rules, typed: stands ?? "" });
  const sentence = isLeft && reading?.problem ? say(reading.problem) : null;

  useEffect(() => {
    const form = input.current?.form;
    if (!isWrong || !form) return;
    const refuse = (event: Event) => {
      if (!event.defaultPrevented) input.current?.focus();
      event.preventDefault();
      event.stopPropagation();
      setLeft(true);
    };
    form.addEventListener("submit", refuse, true);
    return () => form.removeEventListener("submit", refuse, true);
  }, [isWrong]);

  const change = (text: string) => {
    const next = readField(text, rules);
    setTyped({ text, means: next.value, before: current });
    setLeft(false);
    if ((next.problem !== undefined) !== isWrong) onWrongChange?.(!isWrong);
    if (next.value === undefined) return;
    setOwn(next.value);
    onValueChange?.(next.value);
  };
  const leave = () => {
    setLeft(true);
    if (typed === null || stands === null || reading?.value === undefined) return;
    setTyped({ ...typed, text: afterLeaving(stands, reading.value, rules, format) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (way === undefined || isWrong) return;
    event.preventDefault();
    const next = Math.round(((current ?? 0) + way * step * (event.shiftKey ? 10 : 1)) * 1e6) / 1e6;
    change(shownNumber(Math.min(max ?? next, Math.max(min ?? next, next)), rules, format));
  };
  return (
    <div className={clsx("w-full", className)}>
      <div className="relative block w-full">
        <input
          ref={input}
          type="text"
          inputMode={min !== undefined && min >= 0 && !hours ? "decimal" : "text"}
          autoComplete="off"
          {...field}
          aria-required={required || undefined}
          aria-describedby={[field["aria-describedby"], unit && unitId, sentence && sentenceId].filter(Boolean).join(" ") || undefined}
          aria-invalid={sentence ? true : field["aria-invalid"]}
          aria-label={ariaLabel}
          placeholder={placeholder}
          disabled={disabled}
          value={stands ?? shownNumber(current, rules, format)}
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
          className={clsx(controlFrame, controlHeight, controlFocus, controlInvalid, "text-end placeholder:text-ink-3")}
          style={unit ? { paddingInlineEnd: `calc(${unit.length}ch + 1.25rem)` } : undefined}
        />
        {unit && <span id={unitId} className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-sm text-ink-2">{unit}</span>}
      </div>
      <div aria-live="polite">{sentence && <FieldError id={sentenceId}>{sentence}</FieldError>}</div>
    </div>
  );
}
