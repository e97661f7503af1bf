import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import type { KeptMail } from "@/server/mail/schema";

const ADDRESS = /(https?:\/\/\S+)/;

/** A mail as its plain text, with its links to follow. */
export function MailText({ mail }: { mail: Pick<KeptMail, "to" | "text"> }) {
  const t = useTranslations("auth.outbox");
  return (
    <>
      <Card>
        <p className="mb-4 text-sm text-ink-2">
          {t("to")}: {mail.to.name} &lt;{mail.to.address}&gt;
        </p>
        <div className="text-base break-words whitespace-pre-wrap">
          {mail.text.split(ADDRESS).map((part, index) =>
            ADDRESS.test(part) ? (
              <a key={index} href={part} className="rounded-xs break-all text-accent underline underline-offset-3">
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </div>
      </Card>
      <div className="mt-4">
        <LinkButton href="/outbox">{t("back")}</LinkButton>
      </div>
    </>
  );
}
