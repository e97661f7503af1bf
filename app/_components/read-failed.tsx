import { useTranslations } from "next-intl";
import { failureOf } from "@/app/_trpc/failure";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { type Read, useReadError } from "./reads";

export type ReadFailedProps = { query: Read };

/** That a part of a page could not be read, and the way to try it again; nothing where it could. Of a write it would be said what becomes of what was typed: here nothing was. */
export function ReadFailed({ query }: ReadFailedProps) {
  const { isFetching, refetch } = query;
  const error = useReadError(query);
  const t = useTranslations("errors");
  const ui = useTranslations("ui");
  const errorText = useErrorText();
  if (!error) return null;
  const failure = failureOf(error);
  const text = failure === null ? t("unreachable") : failure.reason === "unknown" ? t("pageFailed") : errorText(error);
  return (
    <Notice tone="error" action={<Button size="small" pending={isFetching} onClick={() => void refetch()}>{ui("tryAgain")}</Button>}>
      {text}
    </Notice>
  );
}
