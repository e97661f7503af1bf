import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AppRouter } from "@/server/trpc/root";
import common from "../_i18n/en/common.json";
import { TRPCProvider, useTRPC } from "../_trpc/client";
import { useEntryPicks } from "./entry-picks";

type Keep = Parameters<typeof useEntryPicks>[1];

const tenant = "atelier";
const channels = [{ id: "open", name: "Instagram", status: "active" }, { id: "first", name: "Vine", status: "closed" }, { id: "second", name: "Orkut", status: "closed" }, { id: "gone", name: "Path", status: "closed" }];
const activities = [{ id: "edit", name: "Editorial", isRetired: false }, { id: "fax", name: "Fax", isRetired: true }, { id: "telex", name: "Telex", isRetired: true }];
const goals = [{ id: "grow", title: "Grow", rank: 1 }, { id: "old", title: "Old aim", rank: null }];

/** What the lists offer in a form that holds `keep`. */
function picks(keep: Keep) {
  const client = new QueryClient();
  let found: ReturnType<typeof useEntryPicks> | undefined;
  function Answers({ children }: { children: React.ReactNode }) {
    const trpc = useTRPC();
    client.setQueryData<unknown>(trpc.channels.list.queryKey({ tenant }), channels);
    client.setQueryData<unknown>(trpc.activities.list.queryKey({ tenant }), activities);
    client.setQueryData<unknown>(trpc.goals.list.queryKey({ tenant }), goals);
    return children;
  }
  function Form() {
    found = useEntryPicks(tenant, keep);
    return null;
  }
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common }}>
      <QueryClientProvider client={client}>
        <TRPCProvider trpcClient={createTRPCClient<AppRouter>({ links: [] })} queryClient={client}>
          <Answers>
            <Form />
          </Answers>
        </TRPCProvider>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
  const labels = (options: readonly { label: string }[] = []) => options.map(({ label }) => label);
  return { channels: labels(found?.channels), activities: labels(found?.activities), goals: labels(found?.goals) };
}

describe("what time can be logged on", () => {
  it("is what is open", () => {
    expect(picks({ channelId: null, activityId: null })).toEqual({ channels: ["Instagram"], activities: ["Editorial"], goals: ["Grow"] });
  });

  it("is also what an old entry was logged on, which says that it is over", () => {
    const found = picks({ channelId: "first", activityId: "fax", goalId: "old" });
    expect(found).toEqual({ channels: ["Instagram", "Vine · Retired"], activities: ["Editorial", "Fax · Retired"], goals: ["Grow", "Old aim · Retired"] });
  });

  it("is what is over of every line of a form with several, and of the first no more than of the second", () => {
    const found = picks({ channelId: ["first", null, "second"], activityId: ["edit", "telex"] });
    expect(found).toMatchObject({ channels: ["Instagram", "Vine · Retired", "Orkut · Retired"], activities: ["Editorial", "Telex · Retired"] });
  });
});
