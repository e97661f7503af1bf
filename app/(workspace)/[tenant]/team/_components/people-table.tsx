import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { Member } from "@/server/members/schema";
import { FIELD_RIGHTS } from "./field-rights";

type Props = {
  members: readonly Member[];
  /** The roles that the reader may give; whoever has one of them can be opened. */
  mayGive: readonly Member["role"][];
  onOpen: (memberId: string) => void;
  onInvite?: (placeholder: Member) => void;
};

/** One line a person; the name opens role and rights where the reader may change them. */
export function PeopleTable({ members, mayGive, onOpen, onInvite }: Props) {
  const t = useTranslations("team");
  const common = useTranslations("common");
  return (
    <Table caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell>{t("role")}</HeaderCell>
          {FIELD_RIGHTS.map((right) => (
            <HeaderCell key={right} className="max-lg:hidden">
              {t(`rights.${right}`)}
            </HeaderCell>
          ))}
          {onInvite && (
            <ActionsHeader>{t("invite")}</ActionsHeader>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.id}>
            <Cell head className="max-w-72">
              <PersonName member={member} {...(mayGive.includes(member.role) && !member.leadsAgency ? { onOpen } : {})} />
            </Cell>
            <Cell className="whitespace-nowrap">
              {common(`role.${member.role}`)}
              {member.leadsAgency && <span className="block text-xs text-ink-2">{t("fromAgency")}</span>}
            </Cell>
            {FIELD_RIGHTS.map((right) => (
              <Cell key={right} className="max-lg:hidden">
                <RightMark has={member.fieldRights.includes(right)} />
              </Cell>
            ))}
            {onInvite && (
              <NumberCell>
                {member.isPlaceholder && !member.isInvited && (
                  <RowAction label={t("invite")} name={member.name} onPress={() => onInvite(member)} />
                )}
                {member.isInvited && <span className="text-xs text-ink-2">{t("isInvited")}</span>}
              </NumberCell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function PersonName({ member, onOpen }: { member: Member; onOpen?: (memberId: string) => void }) {
  const t = useTranslations("team");
  const detail = member.isPlaceholder ? t("noAccount") : member.email;
  return (
    <>
      {onOpen ? (
        <Button variant="name" size="small" onClick={() => onOpen(member.id)} aria-label={t("open", { name: member.name })}>
          <span className="truncate">{member.name}</span>
        </Button>
      ) : (
        <span className="font-semibold">{member.name}</span>
      )}
      {member.isYou && <span className="ms-1.5 text-xs text-ink-2">{t("you")}</span>}
      {detail && <span className="block truncate text-xs text-ink-2">{detail}</span>}
    </>
  );
}

function RightMark({ has }: { has: boolean }) {
  const t = useTranslations("team");
  return (
    <>
      {has ? <Check aria-hidden="true" className="size-4" /> : <span aria-hidden="true" className="text-ink-3">–</span>}
      <span className="sr-only">{has ? t("maySee") : t("mayNotSee")}</span>
    </>
  );
}
