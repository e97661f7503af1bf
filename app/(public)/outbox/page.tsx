import { getTranslations } from "next-intl/server";
import { orTurnAway } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { PageHeader } from "@/app/_ui/page-header";
import { MailList } from "./_components/mail-list";
import { MailText } from "./_components/mail-text";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("outbox.title") });

export default async function OutboxPage({ searchParams }: PageProps<"/outbox">) {
  const { mail: id } = await searchParams;
  const api = await caller();
  const mails = await orTurnAway(api.mail.outbox({}));
  const mail = typeof id === "string" ? await orTurnAway(api.mail.read({ id })) : null;
  const t = await getTranslations("auth");

  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-8 md:py-12">
      <PageHeader title={mail ? mail.subject : t("outbox.title")} {...(!mail && { subtitle: t("outbox.text") })} />
      {mail ? <MailText mail={mail} /> : <MailList mails={mails} />}
    </main>
  );
}
