import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { orTurnAway, requireAgency } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { Portfolio } from "./_components/portfolio";
import { PortfolioYear } from "./_components/portfolio-year";

export const generateMetadata = async () => ({ title: (await getTranslations("portfolio"))("title") });

export default async function PortfolioPage({ params, searchParams }: PageProps<"/agencies/[agency]">) {
  const { agency } = await params;
  const asked = await searchParams;
  const month = monthInAddress(asked.month);
  const { may } = await requireAgency(agency);
  const api = await caller();
  if (asked.view === "year") return <PortfolioYear agency={agency} year={await orTurnAway(api.portfolio.year({ agency, month }))} />;
  const portfolio = await orTurnAway(api.portfolio.month({ agency, month, ...(asked.archived === "yes" && { archived: asked.archived }) }));

  return <Portfolio agency={agency} portfolio={portfolio} mayAddClients={may("clients:write")} />;
}
