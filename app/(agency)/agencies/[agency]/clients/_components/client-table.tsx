import { MoreHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/app/_ui/menu";
import { ActionsHeader } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Client } from "@/server/clients/schema";

type Deeds = { onArchive: (client: Client) => void; onRestore: (client: Client) => void; onHandOver: (client: Client) => void };

/** One line a client; its name opens it, its people open where they are assigned. */
export function ClientTable({ agency, clients, ...deeds }: Deeds & { agency: string; clients: readonly Client[] }) {
  const t = useTranslations("clients");
  const common = useTranslations("common");
  return (
    <Table caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell className="max-sm:hidden">{t("yourRole")}</HeaderCell>
          <HeaderCell numeric>{t("people")}</HeaderCell>
          <HeaderCell className="ps-8 max-sm:hidden">{t("state")}</HeaderCell>
          <ActionsHeader>{common("change")}</ActionsHeader>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <Row key={client.slug} className={client.isArchived ? "text-ink-2" : undefined}>
            <Cell head>
              <TextLink quiet href={`/${client.slug}`} className="font-semibold">
                {client.name}
              </TextLink>
              <span className="block text-xs text-ink-2 sm:hidden">
                <ClientState client={client} />
              </span>
            </Cell>
            <Cell className="max-sm:hidden">{common(`role.${client.role}`)}</Cell>
            <NumberCell>
              <TextLink quiet href={`/agencies/${agency}/people`} aria-label={`${t("people")}: ${client.name}, ${client.people}`}>
                {client.people}
              </TextLink>
            </NumberCell>
            <Cell className="ps-8 max-sm:hidden">
              <ClientState client={client} />
            </Cell>
            <NumberCell>{(client.role === "owner" || client.role === "admin") && <ClientMenu client={client} {...deeds} />}</NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function ClientState({ client }: { client: Client }) {
  const t = useTranslations("clients");
  if (client.isArchived) return t("archived");
  return client.handOverTo ? t("handingOver", { email: client.handOverTo }) : t("active");
}

function ClientMenu({ client, onArchive, onRestore, onHandOver }: Deeds & { client: Client }) {
  const t = useTranslations("clients");
  return (
    <Menu trigger={<IconButton size="small" label={t("actions", { name: client.name })} icon={<MoreHorizontal aria-hidden="true" />} />}>
      <MenuLink href={`/${client.slug}/team`}>{t("team")}</MenuLink>
      <MenuLink href={`/${client.slug}/settings`}>{t("settings")}</MenuLink>
      <MenuSeparator />
      {client.isArchived ? (
        <MenuItem onSelect={() => onRestore(client)}>{t("restore")}</MenuItem>
      ) : (
        <>
          {client.role === "owner" && <MenuItem onSelect={() => onHandOver(client)}>{t("handOver")}</MenuItem>}
          <MenuItem onSelect={() => onArchive(client)}>{t("archive")}</MenuItem>
        </>
      )}
    </Menu>
  );
}
