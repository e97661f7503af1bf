import { useTranslations } from "next-intl";
import { TextLink } from "./text-link";

/** The way here, from the outermost place. The last has no href: it is this page. */
export function Breadcrumbs({ items }: { items: readonly { label: string; href?: string }[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")}>
      <ol className="flex flex-wrap gap-x-1.5 text-xs text-ink-2">
        {items.map((item, index) => (
          <li key={`${item.href ?? ""} ${item.label}`} className="flex gap-1.5">
            {index > 0 && (
              <span aria-hidden="true" className="text-ink-3">
                /
              </span>
            )}
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <TextLink quiet href={item.href}>
                {item.label}
              </TextLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
