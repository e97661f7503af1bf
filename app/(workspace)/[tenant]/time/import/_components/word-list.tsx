import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Duration } from "@/app/_ui/duration";

type Word = { source: string; label: string; detail: string | null; entries: number; seconds: number; from: "chosen" | "remembered" | "name" | "new" | null };

/** Most of the time is in the first few words; the long tail is there for whoever wants it. */
const SHOWN_FIRST = 12;

type WordListProps<W extends Word> = { words: readonly W[]; nameless: string; isOpen: (word: W) => boolean; isChanged: (word: W) => boolean; children: (word: W) => ReactNode };

/** Words of the file, each with its time and what it is to mean; one below the other, and on a phone the choice below the word. */
export function WordList<W extends Word>({ words, nameless, isOpen, isChanged, children }: WordListProps<W>) {
  const t = useTranslations("imports.map");
  const origin = (word: W) => t(`from.${isOpen(word) ? "open" : isChanged(word) ? "chosen" : (word.from ?? "chosen")}`);
  const [isWhole, setWhole] = useState(words.length <= SHOWN_FIRST + 3);
  const shown = isWhole ? words : words.filter((word, index) => index < SHOWN_FIRST || isOpen(word));
  return (
    <>
      <ul className="border-t border-line">
        {shown.map((word) => (
          <li key={word.source} className="grid gap-x-6 gap-y-2 border-b border-line py-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] md:items-center">
            <div className="min-w-0">
              <p className="text-sm font-semibold break-words">{word.label || nameless}</p>
              <p className="text-xs text-ink-2">
                {word.detail !== null && <span className="break-words">{word.detail} · </span>}
                {t("entries", { count: word.entries })} · <Duration seconds={word.seconds} style="hours" /> · <span className={isOpen(word) ? "font-semibold text-risk" : undefined}>{origin(word)}</span>
              </p>
            </div>
            <div className="flex min-w-0 flex-col gap-2 sm:flex-row [&>*]:min-w-0 sm:[&>*]:flex-1">{children(word)}</div>
          </li>
        ))}
      </ul>
      {shown.length < words.length && (
        <Button size="small" className="mt-3" onClick={() => setWhole(true)}>
          {t("showAll", { count: words.length })}
        </Button>
      )}
    </>
  );
}
