"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { Seat } from "@/server/steering/schema";
import { SeatDialog } from "./seat-dialog";

/** Who steers. Taking somebody away takes effect at once and can be undone. */
export function SeatsSection({ tenant, seats, mayWrite }: { tenant: string; seats: readonly Seat[]; mayWrite: boolean }) {
  const t = useTranslations("steering");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [isAdding, setAdding] = useState(false);
  const after = { onSettled: () => client.invalidateQueries({ queryKey: trpc.steering.pathKey() }), onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }) };
  const add = useMutation(trpc.steering.seat.mutationOptions(after));
  const remove = useMutation(trpc.steering.unseat.mutationOptions(after));
  const nameOf = ({ name }: Seat) => name ?? t("hiddenName");
  const onRemove = (seat: Seat) => {
    const { id, area, memberId, name, isSponsor } = seat;
    const undo = () => add.mutate({ tenant, seatId: crypto.randomUUID(), area, memberId, name: memberId === null ? name : null, isSponsor });
    remove.mutate({ tenant, seatId: id }, { onSuccess: () => toast({ title: t("removed", { name: nameOf(seat) }), undo }) });
  };
  return (
    <Section
      title={t("team")}
      description={t("teamText")}
      actions={mayWrite && <Button icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>{t("addSeat")}</Button>}
    >
      {seats.length === 0 ? (
        <EmptyState title={t("noSeats")}>{t("noSeatsText")}</EmptyState>
      ) : (
        <Table caption={t("teamCaption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("person")}</HeaderCell>
              <HeaderCell>{t("area")}</HeaderCell>
              <HeaderCell>{t("sponsor")}</HeaderCell>
              {mayWrite && <ActionsHeader>{common("change")}</ActionsHeader>}
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <Row key={seat.id}>
                <Cell head>{nameOf(seat)}</Cell>
                <Cell label={t("area")}>{t(`areas.${seat.area}`)}</Cell>
                <Cell label={t("sponsor")}>{seat.isSponsor && t("sponsor")}</Cell>
                {mayWrite && (
                  <Cell className="text-end">
                    <RowAction label={t("remove")} name={nameOf(seat)} onPress={() => onRemove(seat)} />
                  </Cell>
                )}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {isAdding && <SeatDialog tenant={tenant} onClose={() => setAdding(false)} />}
    </Section>
  );
}
