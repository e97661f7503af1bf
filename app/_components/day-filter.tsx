"use client";
import { useState } from "react";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";

/** A day that is set once it is whole: while a year is typed it is the year 2, then 20, then 202. */
export function DayFilter({ label, value, onSet }: { label: string; value: string; onSet: (day: string) => void }) {
  const [known, setKnown] = useState(value);
  const [typed, setTyped] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const change = (day: string) => {
    setTyped(day);
    if (day === "" || day >= "1970-01-01") onSet(day);
  };
  return (
    <Field label={label}>
      <TextInput type="date" value={typed} onChange={(event) => change(event.target.value)} />
    </Field>
  );
}
