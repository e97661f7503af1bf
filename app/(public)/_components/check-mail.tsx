"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";

/** Says that a mail is on its way, and where to find it on a machine that sends none. */
export function CheckMail({ children, onAgain }: { children: ReactNode; onAgain: () => void }) {
  const t = useTranslations("auth.sent");
  const { data: isKept } = useQuery(useTRPC().mail.isKept.queryOptions({}));
  return (
    <div className="grid gap-5">
      <Notice tone="good" title={t("title")} live>
        {children}
      </Notice>
      {isKept && (
        <Notice action={<LinkButton href="/outbox">{t("outbox")}</LinkButton>}>{t("outboxText")}</Notice>
      )}
      <p className="text-sm text-ink-2">{t("nothing")}</p>
      <div>
        <Button onClick={onAgain}>{t("again")}</Button>
      </div>
    </div>
  );
}
