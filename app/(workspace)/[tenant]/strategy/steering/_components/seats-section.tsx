"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toast";
import type { Seat } from "@/server/steering/schema";
import { Notebook } from "../../_components/notebook";
import { useAfter } from "../../_components/use-after";
import { SeatDialog } from "./seat-dialog";

/** Who steers. Taking somebody away takes effect at once and can be undone. */
export function SeatsSection({ tenant, seats, mayWrite }: { tenant: string; seats: readonly Seat[]; mayWrite: boolean }) {
  const t = useTranslations("steering");
  const trpc = useTRPC();
  const toast = useToast();
  const [isAdding, setAdding] = useState(false);
  const after = useAfter(trpc.steering.pathKey());
  const add = useMutation(trpc.steering.seat.mutationOptions(after));
  const remove = useMutation(trpc.steering.unseat.mutationOptions(after));
  const nameOf = ({ name }: Seat) => name ?? t("hiddenName");
  const onRemove = (seat: Seat) => {
    const { id, area, memberId, name, isSponsor } = seat;
    const undo = () => add.mutate({ tenant, seatId: crypto.randomUUID(), area, memberId, name: memberId === null ? name : null, isSponsor });
    remove.mutate({ tenant, seatId: id }, { onSuccess: () => toast({ title: t("removed", { name: nameOf(seat) }), undo }) });
  };
  return (
    <>
      <Notebook
        title={t("team")}
        description={t("teamText")}
        caption={t("teamCaption")}
        empty={t("noSeats")}
        emptyText={t("noSeatsText")}
        addLabel={t("addSeat")}
        onAdd={mayWrite ? () => setAdding(true) : undefined}
        columns={[t("person"), t("area"), t("role")]}
        rows={seats.map((seat) => ({ id: seat.id, name: nameOf(seat), cells: [t(`areas.${seat.area}`), t(seat.isSponsor ? "sponsor" : "steers")], onRemove: mayWrite ? () => onRemove(seat) : undefined }))}
      />
      {isAdding && <SeatDialog tenant={tenant} onClose={() => setAdding(false)} />}
    </>
  );
}
