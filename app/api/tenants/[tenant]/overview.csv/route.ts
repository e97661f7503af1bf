import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { caller } from "@/app/_trpc/server";

/** The overview of a month as a file, through the same gate as the page. */
export async function GET(request: Request, { params }: RouteContext<"/api/tenants/[tenant]/overview.csv">) {
  const { tenant } = await params;
  const month = new URL(request.url).searchParams.get("month") ?? undefined;
  const api = await caller();
  try {
    const { fileName, text } = await api.overview.csv({ tenant, month });
    return new Response(text, {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "private, no-store" },
    });
  } catch (error) {
    if (error instanceof TRPCError) return new Response(null, { status: getHTTPStatusCodeFromError(error), headers: { "cache-control": "private, no-store" } });
    throw error;
  }
}
