import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type ExchangeRate, rateOn } from "../domain/exchange";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { countFees } from "../fees/service";
import { findReturnCurrencies } from "../returns/data/returns";
import { convertWaiting } from "../returns/service";
import { findCurrencies, findRates, putRate } from "./data";
import type { ExchangeRateList } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** The currencies that are in use besides the tenant's own, and their rates. */
export async function listExchangeRates({ tx, tenant, now }: Call): Promise<ExchangeRateList> {
  const today = todayIn(tenant.timeZone, now);
  const rates = await findRates(tx, tenant.id, tenant.currency);
  const used = new Set([...(await findCurrencies(tx, tenant.id)), ...(await findReturnCurrencies(tx, tenant.id)), ...rates.map(({ currency }) => currency)].filter((currency) => currency !== tenant.currency));
  const currencies = [...used].sort().map((currency) => ({
    currency,
    rateToday: rateOn(rates, currency, today),
    rates: rates.filter((rate) => rate.currency === currency).map(({ on, rate, source }) => ({ on, rate, source })),
  }));
  return { today, currency: tenant.currency, currencies };
}

/** Sets the rate of a day and counts what waited for it; what was counted before keeps its amount. INVALID for the tenant's own currency. */
export async function setExchangeRate({ tx, tenant, now }: Call, rate: ExchangeRate & { source: string }) {
  if (rate.currency === tenant.currency) throw new DomainError("INVALID", "ownCurrency");
  await putRate(tx, tenant.id, { ...rate, into: tenant.currency }, now);
  await countFees(tx, tenant.id, now);
  await convertWaiting(tx, tenant, rate.currency);
}
