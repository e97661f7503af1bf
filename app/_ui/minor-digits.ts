/** How many digits the minor unit of a currency has: 2 for EUR, 0 for JPY, 3 for KWD. From Intl, so from ISO 4217. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
