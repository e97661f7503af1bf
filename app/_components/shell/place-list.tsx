import { useTranslations } from "next-intl";
import { NavLink } from "./nav-link";
import type { Place } from "./places";

const groups = ["main", "time", "admin"] as const;

/** The navigation: groups set apart by space, the time group under its name. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  const t = useTranslations("shell");
  return groups.map((group) => {
    const members = places.filter((place) => place.group === group);
    if (members.length === 0) return null;
    return (
      <div key={group} className="mt-4 first:mt-0">
        {group === "time" && <p className="px-2 pb-1 text-xs text-ink-2">{t("time")}</p>}
        <ul>
          {members.map((place) => (
            <li key={place.key}>
              <NavLink href={place.href} others={places.map(({ href }) => href).filter((href) => href.startsWith(`${place.href}/`))}>
                {t(place.key)}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
