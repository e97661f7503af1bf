import { notFound, redirect } from "next/navigation";
import { requireTenant } from "@/app/_trpc/gate";
import { resultsPartsFor } from "./_components/results-parts";

/** The results open at the first part that the reader's role may open. */
export default async function ResultsPage({ params }: PageProps<"/[tenant]/results">) {
  const { tenant } = await params;
  const { may } = await requireTenant(tenant);
  const [first] = resultsPartsFor(may);
  if (!first) notFound();
  redirect(`/${tenant}/results/${first}`);
}
