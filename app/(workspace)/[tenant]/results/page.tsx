import { redirect } from "next/navigation";
import { requirePermission } from "@/app/_trpc/gate";

/** The results open at a part that everybody who may open one can read. */
export default async function ResultsPage({ params }: PageProps<"/[tenant]/results">) {
  const { tenant } = await params;
  await requirePermission(tenant, "kpis:read");
  redirect(`/${tenant}/results/kpis`);
}
