"use client";
import NextLink from "next/link";
import { useState, type ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

/**
 * A link that fetches what is behind it when somebody comes near, by pointer, finger or Tab. Left to itself the framework asks
 * the server for every link in sight, and a page full of numbers is a page full of links.
 */
export function Link({ onPointerEnter, onFocus, ...rest }: LinkProps) {
  const [isNear, setNear] = useState(false);
  return (
    <NextLink
      {...rest}
      prefetch={isNear ? null : false}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        setNear(true);
      }}
      onFocus={(event) => {
        onFocus?.(event);
        setNear(true);
      }}
    />
  );
}
