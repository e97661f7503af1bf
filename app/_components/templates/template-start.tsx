"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { useLater } from "@/app/_ui/use-later";
import type { Source } from "@/server/templates/schema";

/** What the dialogs hold is no weight for the page before somebody opens one. */
const load = async () => {
  const [{ TemplateDialog }, { CopyDialog }] = await Promise.all([import("./template-dialog"), import("./copy-dialog")]);
  return { TemplateDialog, CopyDialog };
};

/** For a workspace that has nothing yet: begin with what is usual for its kind of business, or with what another client of the agency has. */
export function TemplateStart({ tenant, sources }: { tenant: string; sources: readonly Source[] }) {
  const t = useTranslations("templates");
  const [open, setOpen] = useState<"template" | "client" | null>(null);
  const onClose = () => setOpen(null);
  const dialogs = useLater(load, open !== null, onClose);
  return (
    <>
      <Button onClick={() => setOpen("template")}>{t("begin")}</Button>
      {sources.length > 0 && <Button onClick={() => setOpen("client")}>{t("copy")}</Button>}
      {dialogs && open === "template" && <dialogs.TemplateDialog tenant={tenant} onClose={onClose} />}
      {dialogs && open === "client" && <dialogs.CopyDialog tenant={tenant} sources={sources} onClose={onClose} />}
    </>
  );
}
