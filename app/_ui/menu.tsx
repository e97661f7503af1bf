"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { Link } from "./link";
import { popupClass, popupItemClass } from "./popup-class";

export type MenuProps = {
  trigger: ReactElement;
  align?: "start" | "center" | "end";
  /** True where the press came before the menu did: it is done once more, so that it opens as it would have. */
  wasPressed?: boolean;
  children: ReactNode;
};

/** A list of deeds behind a button; opened by press, Enter or arrow down, walked by arrows and first letters. */
export function Menu({ trigger, align = "end", wasPressed = false, children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const isDue = useRef(wasPressed);
  useEffect(() => {
    if (isDue.current) button.current?.click();
    isDue.current = false;
  }, []);
  return (
    <Base.Root>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={16} className="z-50 outline-none">
          <Base.Popup className={clsx(popupClass, "max-h-(--available-height) min-w-44 overflow-y-auto p-1")}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = { icon?: ReactNode; children: ReactNode; disabled?: boolean };

/** Does something. `danger` for what takes away. */
export function MenuItem({ icon, children, onSelect, disabled, danger = false }: ItemProps & { onSelect: () => void; danger?: boolean }) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={clsx(popupItemClass, danger && "text-over data-highlighted:bg-over-wash data-highlighted:text-over")}>
      {icon}
      {children}
    </Base.Item>
  );
}

/** Goes somewhere. `download` for files. */
export function MenuLink({ icon, children, href, download }: Omit<ItemProps, "disabled"> & { href: string; download?: boolean }) {
  return (
    <Base.LinkItem render={download ? <a href={href} download /> : <Link href={href} />} closeOnClick className={popupItemClass}>
      {icon}
      {children}
    </Base.LinkItem>
  );
}

type ChoiceProps<Value extends string> = { label: ReactNode; value: Value; options: readonly { value: Value; label: ReactNode }[]; onValueChange: (value: Value) => void };

/** A named group of which one holds; it bears a mark. */
export function MenuChoice<Value extends string>({ label, value, options, onValueChange }: ChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-ink-2">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onValueChange}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={popupItemClass}>
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator render={<Check aria-hidden="true" />} />
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** A line between items of different kinds. */
export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1 h-px bg-line" />;
}
