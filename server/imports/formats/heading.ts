/** A heading without what exports vary in: case, accents, blanks and punctuation. `Start Date`, `start_date` and `Start date` are one. */
export function headingKey(heading: string): string {
  return heading.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
