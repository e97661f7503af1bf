import "server-only";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { z } from "zod";
import { FILE_KINDS, tableFile } from "@/server/exports/download";
import type { ExportTable } from "@/server/exports/schema";
import { caller } from "./server";

type Api = Awaited<ReturnType<typeof caller>>;

/** How a table is asked for, by its name in the address; `query` is what stands behind the question mark. */
export type Tables = Record<string, (api: Api, query: Record<string, string>) => Promise<ExportTable>>;

const PRIVATE = { "cache-control": "private, no-store" };
const refuse = (status: number) => new Response(null, { status, headers: PRIVATE });

/** 'entries.xlsx': one of the tables as a kind of file, through the same procedure and gate as its page. */
export async function answerFile(request: Request, file: string, tables: Tables): Promise<Response> {
  const [, name = "", ending] = /^([a-z-]+)\.([a-z]+)$/.exec(file) ?? [];
  const kind = FILE_KINDS.find((each) => each === ending);
  const ask = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!ask || !kind) return refuse(404);
  try {
    const { fileName, contentType, body } = await tableFile(await ask(await caller(), Object.fromEntries(new URL(request.url).searchParams)), kind);
    return new Response(body, { headers: { "content-type": contentType, "content-disposition": `attachment; filename="${fileName}"`, ...PRIVATE } });
  } catch (error) {
    if (error instanceof z.ZodError) return refuse(400);
    if (error instanceof TRPCError) return refuse(getHTTPStatusCodeFromError(error));
    throw error;
  }
}
