import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { LogImportScreen } from "./_components/log-import-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("responses"))("import.title") });

export default async function LogImportPage({ params, searchParams }: PageProps<"/[tenant]/results/responses/import">) {
  const [{ tenant }, { file }] = await Promise.all([params, searchParams]);
  const { timeZone } = await requirePermission(tenant, "imports:write");
  const importId = typeof file === "string" ? file : null;
  const queries = getQueryClient();
  if (importId) await orTurnAway(queries.fetchQuery(trpc.responses.previewImport.queryOptions({ tenant, importId, answers: { zone: timeZone } })));
  else await queries.fetchQuery(trpc.responses.imports.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.channels.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["imports", "imports-findings", "responses"]}>
      <Hydrate>
        <LogImportScreen tenant={tenant} importId={importId} timeZone={timeZone} />
      </Hydrate>
    </ClientMessages>
  );
}
