import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Link } from "@/app/_ui/link";
import { StatusShape } from "@/app/_ui/status-mark";

/** One kind of what the bell tells of. */
export function BellList({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <h3 id={id} className="px-2 pt-2 text-xs font-semibold text-ink-2">{title}</h3>
      <ul aria-labelledby={id}>{children}</ul>
    </>
  );
}

type BellLinkProps = { href: string; onFollow: () => void; label: string; status: "over" | "atRisk"; name: string; isNew: boolean; says: readonly string[] };

export function BellLink({ href, onFollow, label, status, name, isNew, says }: BellLinkProps) {
  const t = useTranslations("alerts");
  return (
    <li>
      <Link href={href} onClick={onFollow} aria-label={label} className="flex gap-2 rounded-md px-2 py-2 hover:bg-well">
        <span className="mt-1">
          <StatusShape status={status} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-ink">
            {name}
            {isNew && <span className="ms-2 text-xs font-semibold text-accent">{t("new")}</span>}
          </span>
          <span className="block truncate text-xs">{says.join(" · ")}</span>
        </span>
      </Link>
    </li>
  );
}
