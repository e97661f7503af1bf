import { clsx } from "clsx";
import { useId, type ComponentProps, type ReactNode } from "react";

export type TableProps = Omit<ComponentProps<"table">, "children"> & {
  /** What the rows are, in words; readers hear it first. */
  caption: ReactNode;
  captionHidden?: boolean;
  /**
   * `page`: the header sticks to the top of the window (`--sticky-top` moves it below a bar); scrolls sideways on a phone.
   * `box`: the table scrolls inside a box of its own, header and first column stay: for many columns.
   * `wide-page`: a box where the window is narrow; with room for all columns it grows, and the page scrolls.
   */
  scroll?: "page" | "box" | "wide-page";
  /** On a phone: `scroll` keeps the columns; `rows` gives each row a block of its own, in which nothing lies beyond the edge. */
  phone?: "scroll" | "rows";
  children: ReactNode;
};

/** The name of a cell's column, for where rows are blocks and the head is out of sight. Cells that speak for themselves need none. */
type Labelled = { label?: string };

/** A dense table of 36 px rows. Made of thead / tbody / tfoot with `Row`, `HeaderCell`, `Cell`, `NumberCell`. */
export function Table({ caption, captionHidden = false, scroll = "page", phone = "scroll", className, children, ...rest }: TableProps) {
  const captionId = useId();
  return (
    <div
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      className={clsx(
        // `relative`: words that only readers hear are placed absolutely and must not widen the page from in here.
        "table-frame relative overflow-x-auto outline-offset-0",
        scroll === "page" && "max-md:[--sticky-top:0px] md:overflow-visible",
        scroll === "box" && "table-frame-box max-h-[80dvh] overflow-y-auto [--sticky-top:0px]",
        scroll === "wide-page" && "table-frame-box max-[90rem]:max-h-[80dvh] max-[90rem]:overflow-y-auto max-[90rem]:[--sticky-top:0px] min-[90rem]:overflow-visible",
      )}
    >
      <table {...rest} className={clsx("w-full border-separate border-spacing-0 text-sm", phone === "rows" && "table-rows", className)}>
        <caption id={captionId} className={captionHidden ? "sr-only" : "pb-2 text-start text-sm font-semibold text-ink"}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

/** A row; `selected` for chosen ones. */
export function Row({ selected = false, className, ...rest }: ComponentProps<"tr"> & { selected?: boolean }) {
  return <tr {...rest} className={clsx("group/row", selected ? "bg-accent-wash" : "bg-(--ground) hover:bg-well", className)} />;
}

export const headerCellClass =
  "sticky top-(--sticky-top,0px) z-2 h-9 border-b border-edge/70 bg-(--ground) px-2 align-middle text-xs font-semibold whitespace-nowrap text-ink-2 first:ps-0 last:pe-0";

/** The head of a column. `numeric` puts it over its numbers. For sorting, `SortHeader`. */
export function HeaderCell({ numeric = false, className, ...rest }: ComponentProps<"th"> & { numeric?: boolean }) {
  return <th scope="col" {...rest} className={clsx(headerCellClass, numeric ? "text-end" : "text-start", className)} />;
}

const cellClass = "h-9 border-b border-line px-2 py-0.5 first:ps-0 last:pe-0";

/** Words. `head` makes it the name of its row. */
export function Cell({ head = false, label, className, ...rest }: ComponentProps<"td"> & Labelled & { head?: boolean }) {
  // A cell of words begins where its row does unless it says otherwise; the head of a row would stand in the middle.
  const look = clsx(cellClass, "font-normal", head && "text-start max-md:min-w-32", className);
  return head ? <th scope="row" {...rest} className={look} /> : <td {...rest} data-label={label} className={look} />;
}

/** A number: right-aligned, tabular, on one line. */
export function NumberCell({ label, className, ...rest }: ComponentProps<"td"> & Labelled) {
  return <td {...rest} data-label={label} data-number="" className={clsx(cellClass, "text-end whitespace-nowrap tabular-nums", className)} />;
}

/** The row of sums, in a tfoot: its cells are ordinary cells under a double line. */
export function SumRow({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      {...rest}
      className={clsx("bg-(--ground) [&>*]:border-t-3 [&>*]:border-b-0 [&>*]:border-double [&>*]:border-t-edge [&>*]:font-semibold", className)}
    />
  );
}
