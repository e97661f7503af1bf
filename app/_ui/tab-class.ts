export const tabListClass = "flex gap-5 max-sm:flex-wrap max-sm:gap-x-3 max-sm:gap-y-0 overflow-x-auto border-b border-line [scrollbar-width:none]";

/** A tab, chosen or not; the same for panels on one page and for pages of their own. */
export const tabClass =
  "-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-sm whitespace-nowrap text-ink-2 no-underline outline-offset-[-2px] hover:text-ink pointer-coarse:h-11 " +
  "data-active:border-ink data-active:font-semibold data-active:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink";
