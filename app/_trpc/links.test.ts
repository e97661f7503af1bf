import { createTRPCClient } from "@trpc/client";
import { afterEach, expect, it, vi } from "vitest";
import type { AppRouter } from "@/server/trpc/root";
import { links } from "./links";

afterEach(() => void vi.unstubAllGlobals());

it("keeps the secret of a mailed link out of the address, where logs and proxies would keep it", async () => {
  const fetched = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(Response.json({ result: { data: null } })));
  vi.stubGlobal("fetch", fetched);
  const client = createTRPCClient<AppRouter>({ links });
  await client.invites.preview.query({ token: "secret" });
  await client.time.people.query({ tenant: "acme" });
  const [preview, people] = fetched.mock.calls;
  expect(preview).toMatchObject(["/api/trpc/invites.preview", { method: "POST", body: '{"token":"secret"}' }]);
  expect(people?.[1].method).toBe("GET");
});
