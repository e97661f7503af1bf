import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { KeptMail } from "@/server/mail/schema";

/** The latest mails, newest first; each opens. */
export function MailList({ mails }: { mails: readonly Pick<KeptMail, "id" | "at" | "to" | "subject">[] }) {
  const t = useTranslations("auth.outbox");
  const format = useFormatter();
  const reload = <LinkButton href="/outbox">{t("reload")}</LinkButton>;
  if (mails.length === 0) {
    return (
      <EmptyState title={t("empty")} action={reload}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <Table caption={t("caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("subject")}</HeaderCell>
            <HeaderCell>{t("to")}</HeaderCell>
            <HeaderCell>{t("at")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <Row key={mail.id}>
              <Cell head>
                <TextLink href={`/outbox?mail=${mail.id}`}>{mail.subject}</TextLink>
              </Cell>
              <Cell>{mail.to.address}</Cell>
              <Cell className="whitespace-nowrap">{format.dateTime(new Date(mail.at), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZoneName: "short" })}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <div className="mt-4">{reload}</div>
    </>
  );
}
