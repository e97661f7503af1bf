"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { Activity } from "@/server/activities/schema";
import { ActivityDialog } from "./activity-dialog";

/** All activities; retiring one takes effect at once and can be undone, for its history stays. */
export function ActivitiesScreen({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("activities");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: activities } = useSuspenseQuery(trpc.activities.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Activity | "new" | null>(null);

  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.activities.pathKey() });
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const restore = useMutation(trpc.activities.restore.mutationOptions({ onSuccess, onError }));
  const retire = useMutation(trpc.activities.retire.mutationOptions({ onSuccess, onError }));

  const onRetire = ({ id, name }: Activity) =>
    retire.mutate({ tenant, activityId: id }, { onSuccess: () => toast({ title: t("retired", { name }), undo: () => restore.mutate({ tenant, activityId: id }) }) });
  const onRestore = ({ id, name }: Activity) => restore.mutate({ tenant, activityId: id }, { onSuccess: () => toast({ title: t("restored", { name }) }) });

  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} primary={add} />
      <Table caption={t("caption")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("name")}</HeaderCell>
            <HeaderCell>{t("kind")}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{common("change")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <Row key={activity.id} className={activity.isRetired ? "text-ink-2" : undefined}>
              <Cell head>
                {activity.name}
                {activity.isRetired && <span className="ms-2 text-xs">{common("retired")}</span>}
              </Cell>
              <Cell>{common(`effort.${activity.kind}`)}</Cell>
              <NumberCell>
                {mayWrite && !activity.isRetired && (
                  <>
                    <Button variant="bare" size="small" onClick={() => setOpen(activity)} aria-label={`${common("edit")}: ${activity.name}`}>
                      {common("edit")}
                    </Button>
                    <Button variant="bare" size="small" onClick={() => onRetire(activity)} aria-label={`${common("retire")}: ${activity.name}`}>
                      {common("retire")}
                    </Button>
                  </>
                )}
                {mayWrite && activity.isRetired && (
                  <Button variant="bare" size="small" onClick={() => onRestore(activity)} aria-label={`${common("restore")}: ${activity.name}`}>
                    {common("restore")}
                  </Button>
                )}
              </NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
      {open && <ActivityDialog key={open === "new" ? "new" : open.id} tenant={tenant} activity={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
