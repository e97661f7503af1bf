/** The frame of everything that is typed into or chosen from. 16 px on touch: smaller text makes phones zoom in. */
export const controlFrame =
  "w-full min-w-0 rounded-md border border-edge bg-sheet text-sm text-ink transition-colors duration-100 pointer-coarse:text-base " +
  "hover:border-ink-3 has-disabled:bg-well disabled:bg-well disabled:text-ink-3 disabled:hover:border-edge";

/** The ring inside the frame, so that neighbours in a grid do not cover it. */
export const controlFocus =
  "focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-accent";

export const controlInvalid = "aria-invalid:border-over-mark aria-invalid:hover:border-over-mark";

export const controlHeight = "h-9 px-2.5 pointer-coarse:h-11";
