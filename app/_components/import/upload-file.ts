import { uploadAnswer, type UploadAnswer } from "@/server/imports/schema";
import { TRPCClientError } from "@trpc/client";

const hex = (buffer: ArrayBuffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** A refusal of the route as the error that every procedure throws, so that it reads like one. */
function errorOf(body: unknown): Error {
  const error = (body as { error?: { message: string; data: object } } | null)?.error;
  return error ? TRPCClientError.from({ error: { code: -32600, ...error } } as never) : new Error("upload failed");
}

export type UploadKind = "time" | "results";

/** Sends a file whole, with its hash, so that a copy cut short is not taken for it. Throws what `useErrorText` can read. */
export async function uploadFile(tenant: string, kind: UploadKind, file: File): Promise<UploadAnswer> {
  const bytes = await file.arrayBuffer();
  const response = await fetch(`/api/imports?tenant=${encodeURIComponent(tenant)}&kind=${kind}&name=${encodeURIComponent(file.name.slice(0, 200))}`, {
    method: "POST",
    headers: { "x-app": "1", "content-type": "application/octet-stream", "x-content-sha256": hex(await crypto.subtle.digest("SHA-256", bytes)) },
    body: bytes,
  });
  const body: unknown = await response.json().catch(() => null);
  const answer = uploadAnswer.safeParse(body);
  if (!answer.success) throw errorOf(body);
  return answer.data;
}
