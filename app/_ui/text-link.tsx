import { clsx } from "clsx";
import { Link, type LinkProps } from "./link";

/** A link in running text or in a cell. `quiet` keeps the ink's colour and a hair of a line until pointed at: for tables full of links. */
export function TextLink({ quiet = false, className, ...rest }: LinkProps & { quiet?: boolean }) {
  return (
    <Link
      {...rest}
      className={clsx(
        "rounded-xs underline-offset-3",
        quiet
          ? "underline decoration-line hover:text-accent hover:decoration-accent"
          : "text-accent underline decoration-accent/40 hover:decoration-accent",
        className,
      )}
    />
  );
}
