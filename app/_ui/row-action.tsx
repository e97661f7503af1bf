import type { ReactNode } from "react";
import { Button } from "./button";
import { HeaderCell } from "./table";

/** The head of the column in which rows have their deeds: read out, not shown. */
export function ActionsHeader({ children }: { children: ReactNode }) {
  return (
    <HeaderCell>
      <span className="sr-only">{children}</span>
    </HeaderCell>
  );
}

/** A deed at the end of a row: one word, read out with the row's name, for there are as many as rows. */
export function RowAction({ label, name, onPress }: { label: string; name: string; onPress: () => void }) {
  return (
    <Button variant="bare" size="small" onClick={onPress} aria-label={`${label}: ${name}`}>
      {label}
    </Button>
  );
}
