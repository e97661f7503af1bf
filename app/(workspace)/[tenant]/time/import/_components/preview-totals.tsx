import { useFormatter, useTranslations } from "next-intl";
import { NumberText } from "@/app/_ui/number-text";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import type { ImportPreview } from "@/server/imports/schema";
import { exactTime } from "./exact-time";

/** By person and month, exact to the second, so that rows and columns add up as they stand. */
export function PreviewTotals({ preview }: { preview: ImportPreview }) {
  const t = useTranslations("imports.preview");
  const format = useFormatter();
  const { months, people, tenants } = preview;
  const monthName = (month: string) => format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: "short", year: "numeric", timeZone: "UTC" });
  return (
    <div className="mt-8 flex flex-col gap-8">
      <Table caption={t("caption")} scroll="box" phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("person")}</HeaderCell>
            {months.map(({ month }) => (
              <HeaderCell key={month} numeric>
                {monthName(month)}
              </HeaderCell>
            ))}
            <HeaderCell numeric>{t("entries")}</HeaderCell>
            <HeaderCell numeric>{t("total")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <Row key={index}>
              <Cell head>{person.name}</Cell>
              {months.map(({ month }) => (
                <NumberCell key={month} label={monthName(month)}>{exactTime(person.months.find((own) => own.month === month)?.seconds ?? 0)}</NumberCell>
              ))}
              <NumberCell label={t("entries")}>
                <NumberText value={person.entries} />
              </NumberCell>
              <NumberCell label={t("total")}>{exactTime(person.seconds)}</NumberCell>
            </Row>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell head>{t("total")}</Cell>
            {months.map(({ month, seconds }) => (
              <NumberCell key={month} label={monthName(month)}>{exactTime(seconds)}</NumberCell>
            ))}
            <NumberCell label={t("entries")}>
              <NumberText value={preview.entries} />
            </NumberCell>
            <NumberCell label={t("total")}>{exactTime(preview.seconds)}</NumberCell>
          </SumRow>
        </tfoot>
      </Table>
      {tenants.length > 1 && (
        <Table caption={t("tenants")}>
          <thead>
            <tr>
              <HeaderCell>{t("tenant")}</HeaderCell>
              <HeaderCell numeric>{t("entries")}</HeaderCell>
              <HeaderCell numeric>{t("known")}</HeaderCell>
              <HeaderCell numeric>{t("time")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {tenants.map((tenant) => (
              <Row key={tenant.slug}>
                <Cell head>{tenant.name}</Cell>
                <NumberCell>
                  <NumberText value={tenant.entries} />
                </NumberCell>
                <NumberCell>
                  <NumberText value={tenant.known} />
                </NumberCell>
                <NumberCell>{exactTime(tenant.seconds)}</NumberCell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
