import { clsx } from "clsx";

/** `name`: a name in a row that opens it, in the place and colour that plain words would have. */
export type ButtonVariant = "primary" | "quiet" | "danger" | "bare" | "name";
export type ButtonSize = "normal" | "small";

const looks: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "border-edge/70 bg-sheet text-ink hover:border-edge hover:bg-well",
  danger: "border-transparent bg-danger text-on-accent hover:bg-danger-strong",
  bare: "border-transparent bg-transparent text-ink-2 hover:bg-well hover:text-ink",
  // Its height is for the finger; the line that it stands in stays a line of words.
  name: "-my-1 text-ink underline decoration-line underline-offset-3 hover:text-accent hover:decoration-accent",
};

const heights: Record<ButtonSize, string> = {
  normal: "min-h-9 pointer-coarse:min-h-11",
  small: "min-h-7 pointer-coarse:min-h-9",
};

const boxes: Record<ButtonSize, string> = { normal: "border px-3 no-underline", small: "border px-2 no-underline" };

/** The look of everything that acts like a button, so that a link can wear it without being one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return clsx(
    "inline-flex max-w-full shrink-0 items-center justify-center gap-1.5 rounded-md py-0.5 text-center text-sm font-semibold",
    "transition-colors duration-100 select-none [&_svg]:size-4 [&_svg]:shrink-0",
    "disabled:cursor-not-allowed disabled:text-ink-3",
    // Without a box of its own a button that is off must not get one: it would stand out from those that are on.
    variant !== "bare" && variant !== "name" && "disabled:border-line disabled:bg-well",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    looks[variant],
    heights[size],
    variant !== "name" && boxes[size],
    extra,
  );
}
