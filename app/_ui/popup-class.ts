/** The sheet that opens above the page: list, menu, popover. Grows from what opened it, quickly. */
export const popupClass =
  "origin-(--transform-origin) rounded-lg bg-sheet text-sm [--ground:var(--color-sheet)] text-ink shadow-pop outline-none " +
  "transition-[scale,opacity] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0";

/** One line of a list or menu; highlighted by pointer and by arrow keys alike. */
export const popupItemClass =
  "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-sm text-ink no-underline outline-none select-none pointer-coarse:min-h-11 " +
  "data-highlighted:bg-accent-wash data-highlighted:text-ink data-disabled:text-ink-3 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3";
