"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronsUpDown, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type KeyboardEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Skeleton } from "@/app/_ui/skeleton";
import { TextInput } from "@/app/_ui/text-input";
import type { OwnTenant } from "@/server/tenants/schema";
import { useShortcut } from "./use-shortcut";

/** Where a tenant's line leads: an agency to its portfolio, everything else to its workspace. */
const homeOf = (tenant: OwnTenant) => (tenant.kind === "agency" ? `/agencies/${tenant.slug}` : `/${tenant.slug}`);

/** Names that begin with what was typed come first, then those that contain it; the tenant that is open comes last. */
function matching(tenants: readonly OwnTenant[], typed: string, current: string | null): OwnTenant[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const place = (tenant: OwnTenant) => Number(tenant.slug === current) * 4 + Number(tenant.isArchived) * 2 + Number(!tenant.name.toLocaleLowerCase().startsWith(wanted));
  return tenants.filter((tenant) => tenant.name.toLocaleLowerCase().includes(wanted)).sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

/** Any tenant in two keystrokes: `/` opens it, Enter takes the first; typing narrows the list. */
export function Switcher({ current, name }: { current: string | null; name: string }) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  useShortcut("/", () => setOpen(true));
  return (
    <Dialog
      title={t("switchTo")}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="flex w-full min-w-0 items-center gap-2 rounded-md px-2 py-1.5 text-start hover:bg-well" aria-label={`${t("switchTo")}: ${name}`}>
          <span className="min-w-0 flex-1 truncate text-sm font-semibold">{name}</span>
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        </button>
      }
    >
      {isOpen && <TenantSearch current={current} onDone={() => setOpen(false)} />}
    </Dialog>
  );
}

function TenantSearch({ current, onDone }: { current: string | null; onDone: () => void }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const trpc = useTRPC();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { data } = useQuery(trpc.tenants.mine.queryOptions({}));
  const found = matching(data ?? [], typed, current);

  const open = (tenant: OwnTenant | undefined) => {
    if (!tenant) return;
    onDone();
    router.push(homeOf(tenant));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) setAt((now) => Math.min(Math.max(now + step, 0), Math.max(found.length - 1, 0)));
    else if (event.key === "Enter") open(found[at]);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <TextInput
        lead={<Search aria-hidden="true" />}
        role="combobox"
        aria-expanded="true"
        aria-controls="tenants"
        aria-activedescendant={found[at] ? `tenant-${found[at].slug}` : undefined}
        aria-label={t("switchHint")}
        placeholder={t("switchHint")}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {data === undefined && <Skeleton className="mt-2 h-24" />}
      <ul id="tenants" role="listbox" aria-label={t("switchTo")} className="mt-2 max-h-72 overflow-y-auto">
        {found.map((tenant, index) => (
          <li key={tenant.slug} id={`tenant-${tenant.slug}`} role="option" aria-selected={index === at} className={`flex h-10 cursor-pointer items-center gap-2 rounded-md px-2 text-sm ${index === at ? "bg-accent-wash" : "hover:bg-well"}`} onClick={() => open(tenant)}>
            <span className="min-w-0 flex-1 truncate">{tenant.name}</span>
            <span className="text-xs text-ink-2">{t(tenant.kind)}</span>
          </li>
        ))}
      </ul>
      {data && found.length === 0 && <p className="px-2 py-4 text-sm text-ink-2">{t("noWorkspace")}</p>}
    </div>
  );
}
