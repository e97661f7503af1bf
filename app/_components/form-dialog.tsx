"use client";
import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, type DialogProps } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { ReadFailed } from "./read-failed";
import type { Read } from "./reads";

type Props = Pick<DialogProps, "title" | "description" | "width"> & {
  /** The words of the button that sends it. */
  action: ReactNode;
  danger?: boolean;
  /** What else can be done with the thing, such as deleting it: stands before the way out. */
  beside?: ReactNode;
  pending: boolean;
  /** What went wrong and belongs to no field; what was typed stays. */
  error?: ReactNode;
  /** What its lists are made of: where that could not be read they are empty, which is said with a way to try again. */
  reads?: Read;
  /** Given the form, for what is to be looked at again there. */
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
};

/** A small form in a dialog that is open while it is there: fields, a way out, and one button that sends them. */
export function FormDialog({ action, danger = false, beside, pending, error, reads, onSubmit, onClose, children, ...dialog }: Props) {
  const common = useTranslations("common");
  const id = useId();
  return (
    <Dialog
      {...dialog}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          {beside}
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant={danger ? "danger" : "primary"} type="submit" form={id} pending={pending}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(event.currentTarget);
        }}
        className="flex flex-col gap-4"
      >
        {reads && <ReadFailed query={reads} />}
        {error && <Notice tone="error">{error}</Notice>}
        {children}
      </form>
    </Dialog>
  );
}
