"use client";
import type { ComponentProps } from "react";
import { PageError } from "@/app/_components/shell/page-error";

/** Of pages whose frame failed with them. */
export default function RootError(props: ComponentProps<typeof PageError>) {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <PageError {...props} />
    </main>
  );
}
