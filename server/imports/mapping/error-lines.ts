import type { Finding } from "../parsing/finding";

/** How many lines of a file cannot be read as entries; one line may be wrong in several ways. */
export const countErrorLines = (findings: readonly Finding[]) => new Set(findings.filter(({ severity }) => severity === "error").map(({ line }) => line)).size;
