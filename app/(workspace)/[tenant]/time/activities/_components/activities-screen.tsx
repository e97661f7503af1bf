"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { Activity } from "@/server/activities/schema";
import { ActivityDialog } from "./activity-dialog";
import { NormsSection } from "./norms-section";

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
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={<FileLinks path={`/api/tenants/${tenant}/activities`} what={t("title")} />} primary={add} />
      <Table caption={t("caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("name")}</HeaderCell>
            <HeaderCell>{t("kind")}</HeaderCell>
            <HeaderCell>{t("billable")}</HeaderCell>
            <ActionsHeader>{common("change")}</ActionsHeader>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <Row key={activity.id} className={activity.isRetired ? "text-ink-2" : undefined}>
              <Cell head>
                {activity.name}
                {activity.isRetired && <span className="ms-2 text-xs">{common("retired")}</span>}
              </Cell>
              <Cell label={t("kind")}>{common(`effort.${activity.kind}`)}</Cell>
              <Cell label={t("billable")}>{activity.isBillable ? t("isBillable") : t("isNotBillable")}</Cell>
              <NumberCell>
                {mayWrite && !activity.isRetired && (
                  <>
                    <RowAction label={common("edit")} name={activity.name} onPress={() => setOpen(activity)} />
                    <RowAction label={common("retire")} name={activity.name} onPress={() => onRetire(activity)} />
                  </>
                )}
                {mayWrite && activity.isRetired && (
                  <RowAction label={common("restore")} name={activity.name} onPress={() => onRestore(activity)} />
                )}
              </NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
      <div className="mt-10">
        <NormsSection tenant={tenant} />
      </div>
      {open && <ActivityDialog key={open === "new" ? "new" : open.id} tenant={tenant} activity={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
