type Range = { low: number; high: number };

/** Both ends of a range in words, and by `spread` whether it is one: ends that are printed alike say nothing more than one of them. */
export function rangeWords(range: Range, said: (amount: number) => string) {
  const words = { low: said(range.low), high: said(range.high) };
  return { ...words, spread: words.low === words.high ? "none" : "some" };
}
