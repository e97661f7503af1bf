import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ReviewScreen } from "./_components/review-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("reviews"))("review.title") });

export default async function ReviewPage({ params, searchParams }: PageProps<"/[tenant]/strategy/review">) {
  const { tenant } = await params;
  const month = monthInAddress((await searchParams).month);
  await requirePermission(tenant, "strategy:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.reviews.month.queryOptions({ tenant, month })));
  return (
    <ClientMessages of={["reviews", "strategy"]}>
      <Hydrate>
        <ReviewScreen tenant={tenant} month={month} mayWrite={may("strategy:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
