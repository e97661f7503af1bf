"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { AREAS } from "@/server/steering/schema";
import { PersonFields, personOf } from "../../_components/person-fields";

/** Seats somebody of this workspace, or somebody by name. */
export function SeatDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("steering");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [seatId] = useState(() => crypto.randomUUID());
  const [area, setArea] = useState<(typeof AREAS)[number]>("sales");
  const [person, setPerson] = useState({ memberId: "", name: "" });
  const [isSponsor, setSponsor] = useState(false);
  const add = useMutation(
    trpc.steering.seat.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.steering.pathKey() });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(add.error);
  const submit = () => add.mutate({ tenant, seatId, area, ...personOf(person), isSponsor });
  return (
    <FormDialog title={t("addSeatTitle")} action={common("save")} pending={add.isPending} error={add.error && !wrong("name") && errorText(add.error)} onSubmit={submit} onClose={onClose}>
      <Field label={t("area")}>
        <Select value={area} onChange={(event) => setArea(AREAS.find((each) => each === event.target.value) ?? area)} options={AREAS.map((value) => ({ value, label: t(`areas.${value}`) }))} />
      </Field>
      <PersonFields tenant={tenant} value={person} onChange={setPerson} wrong={wrong} />
      <Checkbox label={t("isSponsor")} hint={t("isSponsorHint")} checked={isSponsor} onChange={(event) => setSponsor(event.target.checked)} />
    </FormDialog>
  );
}
