import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ImportScreen } from "./_components/import-screen";
import { stepOf } from "./_components/steps";

export const generateMetadata = async () => ({ title: (await getTranslations("imports"))("title") });

export default async function ImportPage({ params, searchParams }: PageProps<"/[tenant]/time/import">) {
  const [{ tenant }, { file, step }] = await Promise.all([params, searchParams]);
  const { timeZone, kind } = await requirePermission(tenant, "imports:write");
  const importId = typeof file === "string" ? file : null;
  const queries = getQueryClient();
  if (importId) await orTurnAway(queries.fetchQuery(trpc.imports.get.queryOptions({ tenant, importId })));
  else await queries.prefetchQuery(trpc.imports.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["imports", "imports-findings"]}>
      <Hydrate>
        <ImportScreen tenant={tenant} importId={importId} step={stepOf(step)} timeZone={timeZone} isAgency={kind === "agency"} />
      </Hydrate>
    </ClientMessages>
  );
}
