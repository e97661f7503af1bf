import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { Notice } from "@/app/_ui/notice";
import type { ImportLook } from "@/server/imports/schema";

const DELIMITER_WORDS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** What the file was found to be, in one line; and whether it has been here before. */
export function FileSummary({ look }: { look: ImportLook }) {
  const t = useTranslations("imports");
  const moment = useInstant();
  const { line, sameAs } = look;
  return (
    <div className="mb-6 flex flex-col gap-3">
      <div>
        <h2 className="text-base font-semibold break-words">{line.fileName}</h2>
        <p className="text-sm text-ink-2">
          {t("file.recognised", { format: t(`format.${line.format}`), rows: line.rowCount, encoding: look.encoding.toUpperCase(), delimiter: t(`file.delimiters.${DELIMITER_WORDS[look.delimiter]}`) })}
        </p>
      </div>
      {sameAs && line.state === "uploaded" && <Notice>{t("file.sameAs", { date: moment(sameAs.createdAt, { dateStyle: "long" }) })}</Notice>}
    </div>
  );
}
