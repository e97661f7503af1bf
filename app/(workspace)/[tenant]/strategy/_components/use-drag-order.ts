import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

type Drag = { from: number; to: number };

/**
 * Moves the rows of a list by a handle in each: with a mouse, a pen or a finger, and with the arrow keys. The list stays as it
 * is until the handle is let go; `drag` says where the row would come to stand.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  const placeAt = (y: number, from: number) => [...(list.current?.children ?? [])].filter((row, index) => index !== from && middleOf(row) < y).length;

  const handleOf = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: index, to: index });
    },
    onPointerMove: ({ clientY }: PointerEvent) => setDrag((held) => held && { ...held, to: placeAt(clientY, held.from) }),
    onPointerUp: () => {
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") return setDrag(null);
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      onMove(index, index + step);
    },
  });
  return { list, drag, handleOf };
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
