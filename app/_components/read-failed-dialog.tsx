import { Dialog } from "@/app/_ui/dialog";
import { ReadFailed, type ReadFailedProps } from "./read-failed";
import { useReadError } from "./reads";

/** A dialog whose content could not be read: it opens all the same, says so, and offers to try again. Nothing where it could, or as long as it may. */
export function ReadFailedDialog({ title, query, onClose }: ReadFailedProps & { title: string; onClose: () => void }) {
  if (!useReadError(query)) return null;
  return (
    <Dialog title={title} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <ReadFailed query={query} />
    </Dialog>
  );
}
