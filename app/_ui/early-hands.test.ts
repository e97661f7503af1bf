import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EarlyHands } from "./early-hands";

/** A field as far as the script looks at it; React marks what it has taken over with a key of its own. */
class Field {
  defaultValue = "";
  selectionStart: number | null = null;
  selectionEnd: number | null = null;
  isConnected = true;
  form = null;
  seen: string[] = [];
  text = "";
  get value() {
    return this.text;
  }
  set value(text: string) {
    this.text = text;
  }
  matches = () => true;
  dispatchEvent = () => void this.seen.push(this.text);
  take = () => void Object.assign(this, { __reactProps$: {} });
}

/** The same of what is pressed. */
class Control extends Field {
  presses = 0;
  override matches = () => false;
  closest = (of: string) => (of === "form" ? null : this);
  click = () => void (this.presses += 1);
}

/** Runs the script of a page with this one field. */
function page(field: Field) {
  const listeners = new Map<string, (event: object) => void>();
  let hear: () => void = () => undefined;
  class Observer {
    constructor(told: (_: unknown, observer: Observer) => void) {
      hear = () => told(null, this);
    }
    observe = () => undefined;
    disconnect = () => undefined;
  }
  const { props } = EarlyHands({ nonce: undefined }) as { props: { dangerouslySetInnerHTML: { __html: string } } };
  runInNewContext(props.dangerouslySetInnerHTML.__html, {
    document: { readyState: "complete", activeElement: null, querySelectorAll: () => [field] },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
    MutationObserver: Observer,
    Element: Field,
    Event: class {},
    Date,
    setTimeout,
  });
  return {
    type: (text: string) => {
      field.text = text;
      listeners.get("input")?.({ target: field });
    },
    /** True where the press goes on to whoever listens, false where it is held back. */
    press: () => {
      let goesOn = true;
      listeners.get("click")?.({ target: field, preventDefault: () => (goesOn = false), stopImmediatePropagation: () => undefined });
      return goesOn;
    },
    hear: () => hear(),
    isWatching: () => listeners.has("input") || listeners.has("click"),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("words that are typed before a page hears", () => {
  it("are typed once more as soon as their part is taken over", () => {
    const field = new Field();
    const { type, hear, isWatching } = page(field);
    type("30m");
    hear();
    vi.advanceTimersByTime(500);
    expect(field.seen).toEqual([]);
    field.take();
    vi.advanceTimersByTime(20);
    expect(field.seen).toEqual(["", "30m"]);
    expect([vi.getTimerCount(), isWatching()]).toEqual([0, false]);
  });

  it("are not put back over what is typed the moment after it is", () => {
    const field = new Field();
    const { type, hear } = page(field);
    type("30");
    hear();
    field.take();
    // React has heard this one, and writes it into the attribute too.
    type("30m");
    field.defaultValue = "30m";
    vi.advanceTimersByTime(20);
    expect(field.text).toBe("30m");
    expect(field.seen).toEqual([]);
  });

  it("are not waited with for ever where nothing takes over the field", () => {
    const { type, hear, isWatching } = page(new Field());
    type("30m");
    hear();
    vi.advanceTimersByTime(60_100);
    expect([vi.getTimerCount(), isWatching()]).toEqual([0, false]);
  });
});

describe("a press before a page hears", () => {
  it("is done once its part is taken over, though the page heard before it did", () => {
    const control = new Control();
    const { press, hear, isWatching } = page(control);
    hear();
    vi.advanceTimersByTime(500);
    expect([press(), press(), control.presses]).toEqual([false, false, 0]);
    control.take();
    vi.advanceTimersByTime(40);
    expect([control.presses, vi.getTimerCount(), isWatching()]).toEqual([1, 0, false]);
  });

  it("is not done once more where the same is pressed again as soon as it is taken over", () => {
    const control = new Control();
    const { press, hear } = page(control);
    hear();
    press();
    control.take();
    expect(press()).toBe(true);
    vi.advanceTimersByTime(40);
    expect(control.presses).toBe(0);
  });
});
