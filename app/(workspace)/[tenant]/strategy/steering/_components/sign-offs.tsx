"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useInstant } from "@/app/_components/instants";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { NoValue } from "@/app/_ui/no-value";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import type { SignOff, Steering } from "@/server/steering/schema";
import { SignDialog } from "./sign-dialog";

/** Whether the goals stand as they were signed, and all that was signed before. */
export function SignOffs({ tenant, steering, maySign }: { tenant: string; steering: Steering; maySign: boolean }) {
  const t = useTranslations("steering");
  const [isSigning, setSigning] = useState(false);
  const { signOffs, changes, openGoals } = steering;
  const sign = maySign && openGoals > 0 && (
    <Button variant="primary" onClick={() => setSigning(true)}>
      {t(signOffs.length === 0 ? "sign" : "signAgain")}
    </Button>
  );
  return (
    <Section title={t("signOff")} actions={signOffs.length > 0 && changes?.length !== 0 && sign}>
      {signOffs[0] ? <Latest signOff={signOffs[0]} changes={changes ?? []} /> : <EmptyState title={t("unsigned")} action={openGoals === 0 ? <LinkButton href={`/${tenant}/strategy`}>{t("toGoals")}</LinkButton> : sign}>{t("unsignedText")}</EmptyState>}
      {signOffs.length > 0 && <SignedTable signOffs={signOffs} />}
      {isSigning && <SignDialog tenant={tenant} count={openGoals} onClose={() => setSigning(false)} />}
    </Section>
  );
}

function useSigned() {
  const t = useTranslations("steering");
  const instant = useInstant();
  return ({ byName, signedAt }: SignOff) => {
    const on = instant(signedAt, { dateStyle: "long" });
    return byName === null ? t("signedNameless", { on }) : t("signed", { on, name: byName });
  };
}

function Latest({ signOff, changes }: { signOff: SignOff; changes: NonNullable<Steering["changes"]> }) {
  const t = useTranslations("steering");
  const signed = useSigned();
  if (changes.length === 0) return <Notice tone="good" title={signed(signOff)}>{t("unchanged")}</Notice>;
  return (
    <Notice tone="warn" title={t("changed")}>
      <p>{signed(signOff)}</p>
      <ul className="mt-1">
        {changes.map(({ kind, title }) => (
          <li key={`${kind} ${title}`}>{t(`changes.${kind}`, { title })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function SignedTable({ signOffs }: { signOffs: readonly SignOff[] }) {
  const t = useTranslations("steering");
  const instant = useInstant();
  return (
    <div className="mt-4">
      <Table caption={t("earlier")} phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("when")}</HeaderCell>
            <HeaderCell>{t("who")}</HeaderCell>
            <HeaderCell>{t("goals")}</HeaderCell>
            <HeaderCell>{t("note")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {signOffs.map((signOff) => (
            <Row key={signOff.id}>
              <Cell head className="whitespace-nowrap">{instant(signOff.signedAt, { dateStyle: "medium" })}</Cell>
              <Cell label={t("who")} className="whitespace-nowrap">{signOff.byName ?? t("hiddenName")}</Cell>
              <Cell label={t("goals")}>{signOff.goals.map(({ title }, index) => `${index + 1}. ${title}`).join("; ")}</Cell>
              <Cell label={t("note")}>{signOff.note || <NoValue />}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
