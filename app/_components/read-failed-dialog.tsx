import { Dialog } from "@/app/_ui/dialog";
import { ReadFailed, type ReadFailedProps } from "./read-failed";

/** A dialog whose content could not be read: it opens all the same, says so, and offers to try again. */
export function ReadFailedDialog({ title, query, onClose }: ReadFailedProps & { title: string; onClose: () => void }) {
  return (
    <Dialog title={title} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <ReadFailed query={query} />
    </Dialog>
  );
}
