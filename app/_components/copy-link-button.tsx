"use client";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toast";

/** A view is its address: whoever gets it and may see it sees the same. */
export function CopyLinkButton() {
  const t = useTranslations("common");
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => toast({ title: t("linkCopied") }),
      // The browser may keep the clipboard to itself; the address bar holds the same.
      () => toast({ title: t("linkNotCopied"), tone: "error" }),
    );
  return (
    <Button icon={<Link2 aria-hidden="true" />} onClick={() => void copy()}>
      {t("copyLink")}
    </Button>
  );
}
