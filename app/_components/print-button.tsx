"use client";
import { Printer } from "lucide-react";
import { Button } from "@/app/_ui/button";

/** Opens the browser's print view; what is left out there is said in the page's styles. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
