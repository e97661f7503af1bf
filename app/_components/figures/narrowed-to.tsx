import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";
import type { NamedPart } from "@/server/trpc/scalars";

/** Of what part the rows below are, in a sentence, with the way out of it; nothing where they are all. */
export function NarrowedTo({ parts, leave }: { parts: readonly string[]; leave: string }) {
  const t = useTranslations("rows");
  if (parts.length === 0) return null;
  return (
    <p className="mb-4 max-w-prose text-sm">
      {t("only", { parts: parts.join(", ") })} <TextLink href={leave}>{t("leave")}</TextLink>
    </p>
  );
}

/** Names a part of a client as such a sentence does. */
export function usePartWords(): (part: NamedPart) => string {
  const t = useTranslations("rows");
  return ({ by, name }) => (name === null ? t(`none.${by}`) : t(`part.${by}`, { name }));
}
