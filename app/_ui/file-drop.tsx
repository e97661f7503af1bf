"use client";
import { clsx } from "clsx";
import { FileUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from "react";
import { acceptsFile, fileSizeUnit } from "./file-rules";

export type FileDropProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** As in HTML: ".csv,text/csv". Dropped files are held to it too. */
  accept?: string;
  /** The chosen file, kept by the caller; null when none is. */
  file: File | null;
  onFile: (file: File) => void;
  error?: ReactNode;
  disabled?: boolean;
  name?: string;
};

/** Choose a file by button or keyboard, or drop it. The input is a real one: its label is the whole area. */
export function FileDrop({ label, hint, accept, file, onFile, error, disabled = false, name }: FileDropProps) {
  const t = useTranslations("ui");
  const format = useFormatter();
  const [isOver, setIsOver] = useState(false);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // A file that was chosen before the page heard is said again.
  useEffect(() => {
    if (input.current?.files?.length) input.current.dispatchEvent(new Event("change", { bubbles: true }));
  }, []);

  function take(candidate: File | undefined) {
    if (!candidate || disabled) return;
    const fits = acceptsFile(accept, candidate);
    setRefused(!fits);
    if (fits) onFile(candidate);
  }
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  }
  function onChange(event: ChangeEvent<HTMLInputElement>) {
    take(event.target.files?.[0]);
    event.target.value = ""; // so that the same file, mended, can be chosen again
  }
  const problem = refused ? t("wrongFile", { accept: accept ?? "" }) : error;
  const size = file && fileSizeUnit(file.size);
  return (
    <div>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        className={clsx(
          "flex cursor-pointer flex-col items-center rounded-lg border border-dashed px-6 py-8 text-center transition-colors duration-100",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-not-allowed has-disabled:opacity-60",
          isOver ? "border-accent bg-accent-wash" : problem ? "border-over-mark bg-sheet" : "border-edge bg-sheet hover:border-ink-3",
        )}
      >
        <FileUp aria-hidden="true" className="mb-2 size-5 text-ink-3" />
        <span className="text-sm font-semibold">{label}</span>
        <input ref={input} type="file" name={name} accept={accept} disabled={disabled} onChange={onChange} className="sr-only" />
        <span className="mt-1 text-sm text-ink-2">
          <span className="text-accent underline decoration-accent/40 underline-offset-3">{file ? t("otherFile") : t("chooseFile")}</span> {t("dropFile")}
        </span>
        {hint && <span className="mt-1 max-w-prose text-xs text-balance text-ink-2">{hint}</span>}
        {file && size && (
          <span className="mt-3 text-sm">
            {t("chosenFile", { name: file.name, size: format.number(size.value, { style: "unit", unit: size.unit, maximumFractionDigits: 1 }) })}
          </span>
        )}
      </label>
      <div aria-live="polite">
        {problem && (
          <p className="mt-1.5 flex gap-1.5 text-xs text-over">
            <span aria-hidden="true" className="mt-1 size-2 shrink-0 bg-over-mark" />
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
