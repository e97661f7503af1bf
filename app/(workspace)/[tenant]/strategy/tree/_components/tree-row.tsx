import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";

/** Where the tree is of, and what of it may be seen. */
export type Place = { tenant: string; from: string; to: string; currency: string; hasCost: boolean };
type Figures = { seconds: number; costMinor: number | null };
/** By which the entries behind a figure are found; without it they are of more goals than an address names. */
export type Filter = { goal?: string; activity?: string };
export type Level = 0 | 1 | 2 | 3;

const STEPS: Readonly<Record<Level, string>> = { 0: "font-semibold", 1: "ps-4!", 2: "ps-8!", 3: "ps-12! text-ink-2" };

/** The name of a row, stepped in by its level. */
export function TreeName({ level, children }: { level: Level; children: ReactNode }) {
  return (
    <Cell head className={clsx(STEPS[level])}>
      {children}
    </Cell>
  );
}

type Props = { place: Place; sum: Figures; level: Level; name: string; kind?: string; filter?: Filter; costHref?: string | null; lead?: ReactNode; standing?: ReactNode };

/** One branch or leaf: its name, how it stands, what it took. */
export function TreeRow({ place, sum, level, name, kind, filter, costHref, lead, standing }: Props) {
  const t = useTranslations("strategy.tree");
  return (
    <Row>
      <TreeName level={level}>
        {lead}
        {name}
        {kind && <span className="ms-2 text-xs font-normal text-ink-3">{kind}</span>}
      </TreeName>
      <Cell label={standing ? t("standing") : undefined} className={standing ? undefined : "max-sm:hidden"}>
        {standing}
      </Cell>
      <TreeFigures place={place} sum={sum} name={name} {...(filter && { filter })} {...(costHref !== undefined && { costHref })} />
    </Row>
  );
}

type FiguresProps = { place: Place; sum: Figures; name: string; filter?: Filter; /** How a cost that is more than hours comes about. Null opens nothing: its entries alone would not come to it, and what it is made of stands below. */ costHref?: string | null };

/** Hours and cost of a row; each opens the entries behind it where those can be listed, a cost with expenses in it how it comes about, if anything. */
export function TreeFigures({ place: { tenant, from, to, currency, hasCost }, sum, name, filter, costHref }: FiguresProps) {
  const t = useTranslations("strategy.tree");
  const entries = filter && entriesHref(tenant, { from, to, ...filter });
  const opening = (figure: ReactNode, href: string | null | undefined = entries) =>
    href ? (
      <TextLink quiet href={href}>
        {figure}
        <span className="sr-only">, {name}</span>
      </TextLink>
    ) : (
      figure
    );
  return (
    <>
      <NumberCell label={t("seconds")}>{sum.seconds === 0 ? <Duration seconds={0} /> : opening(<Duration seconds={sum.seconds} />)}</NumberCell>
      {hasCost && <NumberCell label={t("cost")}>{sum.seconds === 0 && costHref == null ? <Money minor={sum.costMinor} currency={currency} /> : opening(<Money minor={sum.costMinor} currency={currency} />, costHref)}</NumberCell>}
    </>
  );
}
