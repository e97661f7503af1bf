import { headingKey } from "../imports/formats/heading";
import type { ResultFormat, SpendColumns, SpendRole } from "./schema";

/** Headings that ad managers and hand-made sheets use, without the currency that some write behind them, the likeliest first. */
const SYNONYMS: Record<SpendRole, string[]> = {
  amount: ["amount spent", "total spent", "cost", "spend", "ad spend", "ausgegebener betrag", "kosten", "besteed bedrag", "importo speso", "suma cheltuita"],
  currency: ["currency", "currency code", "account currency", "währung", "valuta", "moneda"],
  campaign: ["campaign name", "campaign", "kampagne", "kampagnenname", "campagne", "campagna", "campanie"],
};

/** Whose heading the amount has. What is plain, such as “Cost”, says nothing without a campaign: many tables have costs. */
const TOOLS: [ResultFormat, string, SpendRole[]][] = [
  ["meta-ads", "amount spent", []],
  ["linkedin-ads", "total spent", ["campaign"]],
  ["google-ads", "cost", ["campaign"]],
  ["generic", "", ["campaign"]],
];

const CURRENCY = /[\s_]*\(?\b([A-Z]{3})\)?\s*$/;
const bare = (heading: string) => headingKey(heading.replace(CURRENCY, ""));

/** The currency that stands behind the words of a heading, as in “Amount spent (EUR)”; null where none does. */
export function currencyOf(heading: string | undefined): string | null {
  const code = CURRENCY.exec(heading ?? "")?.[1];
  return code !== undefined && Intl.supportedValuesOf("currency").includes(code) ? code : null;
}

/** Proposes which column of a file of ad spend holds what. */
export function proposeSpendColumns(headings: readonly string[]): SpendColumns {
  const found = (role: SpendRole) => SYNONYMS[role].flatMap((synonym) => headings.filter((heading) => [bare(heading), headingKey(heading)].includes(headingKey(synonym))))[0];
  const [amount, currency, campaign] = [found("amount"), found("currency"), found("campaign")];
  return { ...(amount !== undefined && { amount }), ...(currency !== undefined && { currency }), ...(campaign !== undefined && { campaign }) };
}

/** Which ad manager a file is of; null where it tells of something else than of what ads cost. */
export function recogniseSpend(headings: readonly string[]): ResultFormat | null {
  const columns = proposeSpendColumns(headings);
  const { amount } = columns;
  if (amount === undefined) return null;
  return TOOLS.find(([, word, besides]) => (word === "" || bare(amount) === headingKey(word)) && besides.every((role) => columns[role] !== undefined))?.[0] ?? null;
}
