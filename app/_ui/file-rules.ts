/**
 * Whether a file fits an HTML `accept` list (".csv,text/csv,image/*"). The browser holds its own chooser
 * to that list but not what is dropped. An empty list fits all. The case of an extension does not matter.
 */
export function acceptsFile(accept: string | undefined, file: { name: string; type: string }): boolean {
  const rules = (accept ?? "").split(",").map((rule) => rule.trim().toLowerCase()).filter(Boolean);
  if (rules.length === 0) return true;
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return rules.some((rule) => {
    if (rule.startsWith(".")) return name.endsWith(rule);
    return rule.endsWith("/*") ? type.startsWith(rule.slice(0, -1)) : type === rule;
  });
}

/** A size in bytes as a number and the unit that a person would use for it (1 kB is 1000 bytes). */
export function fileSizeUnit(bytes: number): { value: number; unit: "byte" | "kilobyte" | "megabyte" } {
  if (bytes >= 1_000_000) return { value: bytes / 1_000_000, unit: "megabyte" };
  if (bytes >= 1_000) return { value: bytes / 1_000, unit: "kilobyte" };
  return { value: bytes, unit: "byte" };
}
