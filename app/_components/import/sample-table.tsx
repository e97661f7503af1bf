import { useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";

/** The first rows as they stand in the file. */
export function SampleTable({ headings, rows }: { headings: readonly string[]; rows: readonly (readonly string[])[] }) {
  const t = useTranslations("imports.file");
  return (
    <div className="mt-10">
      <Table caption={t("samples")} scroll="box">
        <thead>
          <tr>
            {headings.map((heading, index) => (
              <HeaderCell key={index}>{heading}</HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <Row key={index}>
              {cells.map((cell, at) => (
                <Cell key={at} className="whitespace-nowrap">
                  {cell}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
