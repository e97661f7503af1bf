import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Cell, Row } from "@/app/_ui/table";
import type { AuditLine } from "@/server/audit/schema";
import { useHistoryWords } from "./history-words";

type Props = { line: AuditLine; timeZone: string; currency: string; isOpen?: boolean; onToggle?: () => void };

/** One line of the trail. One that stands for many says how many and opens them. */
export function HistoryRow({ line, timeZone, currency, isOpen = false, onToggle }: Props) {
  const t = useTranslations("history");
  const words = useHistoryWords();
  const changes = line.act ? [] : words.changes(line, currency, timeZone);
  return (
    <Row>
      <Cell className="py-2 align-top whitespace-nowrap text-ink-2 tabular-nums">{words.instant(line.at, timeZone)}</Cell>
      <Cell className="py-2 align-top">{line.by === "person" ? (line.byName ?? t("somebody")) : t(line.by)}</Cell>
      <Cell head className="py-2 align-top">
        {line.act ? (
          <Button variant="bare" size="small" className="-my-1 -ms-2 text-start whitespace-normal text-ink" aria-expanded={isOpen} onClick={onToggle}>
            <ChevronRight aria-hidden="true" className={isOpen ? "rotate-90" : undefined} />
            {words.didMany(line, line.act)}
          </Button>
        ) : (
          words.did(line)
        )}
        <Changes changes={changes} className="mt-0.5 md:hidden" />
      </Cell>
      <Cell className="py-2 align-top max-md:hidden">
        <Changes changes={changes} className="py-0.5" />
      </Cell>
    </Row>
  );
}

function Changes({ changes, className }: { changes: readonly { field: string; text: string }[]; className?: string }) {
  if (changes.length === 0) return null;
  return (
    <ul className={className}>
      {changes.map(({ field, text }) => (
        <li key={field} className="max-w-prose text-xs break-words text-ink-2">{text}</li>
      ))}
    </ul>
  );
}
