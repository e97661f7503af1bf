"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { FileDrop } from "@/app/_ui/file-drop";
import { Progress } from "@/app/_ui/progress";
import { MAX_FILE_BYTES } from "@/server/imports/schema";
import { uploadFile, type UploadKind } from "./upload-file";
import { useFindingSentence } from "./use-finding-sentence";

const MEGABYTE = 1_048_576;

type UploadDropProps = {
  tenant: string;
  kind: UploadKind;
  label: string;
  hint: string;
  /** The address of the file's first step. */
  stepOf: (importId: string) => string;
};

/** Takes a file, and opens its first step once it can be read. What is wrong with it is said where it was dropped. */
export function UploadDrop({ tenant, kind, label, hint, stepOf }: UploadDropProps) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const sentence = useFindingSentence();
  const errorText = useErrorText();
  const [file, setFile] = useState<File | null>(null);
  const upload = useMutation({
    mutationFn: (chosen: File) => uploadFile(tenant, kind, chosen),
    onSuccess: async (answer) => {
      if ("problem" in answer) return;
      await client.invalidateQueries({ queryKey: kind === "time" ? trpc.imports.pathKey() : trpc.resultImports.pathKey() });
      router.push(stepOf(answer.id));
    },
  });
  const isTooLarge = file !== null && file.size > MAX_FILE_BYTES;
  const tooLarge = isTooLarge && sentence({ code: "tooLarge", params: { megabytes: Math.ceil(file.size / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE } });
  const problem = upload.data && "problem" in upload.data && sentence(upload.data.problem);
  const take = (chosen: File) => {
    setFile(chosen);
    upload.reset();
    if (chosen.size <= MAX_FILE_BYTES) upload.mutate(chosen);
  };
  return (
    <div className="flex flex-col gap-3">
      <FileDrop label={label} hint={hint} file={file} onFile={take} disabled={upload.isPending} error={tooLarge || problem || (upload.error && errorText(upload.error))} />
      {upload.isPending && file && <Progress label={t("reading", { name: file.name })} ratio={null} />}
    </div>
  );
}
