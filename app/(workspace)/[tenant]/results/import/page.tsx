import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ImportScreen } from "./_components/import-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("posts"))("import.title") });

export default async function ResultImportPage({ params, searchParams }: PageProps<"/[tenant]/results/import">) {
  const [{ tenant }, { file, step }] = await Promise.all([params, searchParams]);
  const { timeZone } = await requirePermission(tenant, "imports:write");
  const importId = typeof file === "string" ? file : null;
  const queries = getQueryClient();
  if (importId) await orTurnAway(queries.fetchQuery(trpc.resultImports.get.queryOptions({ tenant, importId })));
  else await queries.prefetchQuery(trpc.resultImports.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["imports", "imports-findings", "posts"]}>
      <Hydrate>
        <ImportScreen tenant={tenant} importId={importId} isPreview={step === "preview"} timeZone={timeZone} />
      </Hydrate>
    </ClientMessages>
  );
}
