import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Member } from "@/server/members/schema";

/** Who was here: their hours still carry their names. */
export function FormerPeople({ members }: { members: readonly Member[] }) {
  const t = useTranslations("team");
  const moment = useInstant();
  if (members.length === 0) return null;
  return (
    <Disclosure summary={t("former", { count: members.length })} quiet className="mt-8 text-sm">
      <ul className="mt-2 flex flex-col gap-1">
        {members.map(({ id, name, removedAt }) => (
          <li key={id}>
            {name}
            {removedAt && <span className="ms-2 text-xs text-ink-2">{t("formerUntil", { day: moment(removedAt, { dateStyle: "long" }) })}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
