/**
 * Presses and words that come before the page's script has taken over: without this they would be lost, as nobody listens
 * yet. It stands first in the body, so that it is there before anything can be pressed. `nonce` lets it run under the
 * page's content policy. The page says that it hears by `data-ready` on its root element.
 */
export function EarlyHands({ nonce }: { nonce: string | undefined }) {
  // Browsers hide a nonce from scripts, so React would find another one than it was given.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${keepEarlyHands.toString()})()` }} />;
}

/** Runs in the browser as text: it can use nothing from outside of itself. */
function keepEarlyHands() {
  const fields = "input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), textarea";
  type Typed = { text: string; caret: [number, number] | null };
  const typed = new Map<HTMLInputElement, Typed>();
  let pressed: HTMLElement | null = null;
  let isReady = false;
  let end = Infinity;

  /** Parts of a page come and are taken over after the frame around them; React marks what it has taken over. */
  const isTaken = (control: Element) => Object.keys(control).some((key) => key.startsWith("__reactProps"));
  /** That a press of it does what it says, with the words that its form was given before. */
  const isHeard = (control: HTMLElement) => isTaken(control) && ![...typed.keys()].some((field) => field.form && field.form === control.closest("form"));
  /** Some kinds of field tell no caret. */
  const caretOf = ({ selectionStart, selectionEnd }: HTMLInputElement): Typed["caret"] => (selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd]);

  const keep = (field: HTMLInputElement) => typed.set(field, { text: field.value, caret: caretOf(field) });
  const onInput = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.matches(fields)) return;
    // React hears this with all that stands in the field: what was kept before would come on top of it.
    if (isReady && isTaken(target)) typed.delete(target as HTMLInputElement);
    else keep(target as HTMLInputElement);
  };

  /**
   * Holds a press back, also of a part that is not taken over yet where the page hears already. Links are left alone: they lead
   * somewhere without any script. Of several presses the last counts, once.
   */
  const onClick = (event: Event) => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>("a[href], button, [type=checkbox], [type=radio], [role=button], [role=checkbox], [role=radio], [role=switch], [role=tab]") : null;
    if (!control || control.matches("a[href]")) return;
    if (isReady && isHeard(control)) return void (pressed = null);
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = control;
  };

  /**
   * Types once more. React compares with what it last saw in the field, which may be this very text: it must see it come. What
   * was typed since counts; where React has emptied the field meanwhile, what was kept. The caret stays where it was.
   */
  const retype = (kept: Typed, field: HTMLInputElement) => {
    const { text, caret } = field.value === field.defaultValue ? kept : { text: field.value, caret: caretOf(field) };
    const plain = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
    for (const value of [field.defaultValue, text]) {
      plain?.set?.call(field, value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (caret && document.activeElement === field) field.setSelectionRange(...caret);
  };

  /** Gives each field its words, and then does the press, as soon as their own part is taken over; until all parts are. */
  const settle = () => {
    for (const [field, kept] of typed) {
      if (field.isConnected && !isTaken(field)) continue;
      typed.delete(field);
      if (field.isConnected) retype(kept, field);
    }
    const control = pressed;
    if (control && (!control.isConnected || isHeard(control))) {
      pressed = null;
      // In a task of its own: React must have taken in the words before the press.
      setTimeout(() => control.isConnected && control.click());
    }
    const isWhole = document.readyState === "complete" && [...document.querySelectorAll(`${fields}, button`)].every(isTaken);
    // What no part of the page takes over, such as a field that an extension put there, is not waited for without end.
    if ((!isWhole || pressed) && Date.now() <= end) return void setTimeout(settle, 20);
    removeEventListener("input", onInput, true);
    removeEventListener("click", onClick, true);
  };

  addEventListener("input", onInput, true);
  addEventListener("click", onClick, true);
  new MutationObserver((_, observer) => {
    observer.disconnect();
    isReady = true;
    end = Date.now() + 60_000;
    // What a browser filled in by itself came without an event.
    for (const field of document.querySelectorAll<HTMLInputElement>(fields)) if (field.value !== field.defaultValue) keep(field);
    // In a task of its own: React must have ended what it is at.
    setTimeout(settle);
  }).observe(document.documentElement, { attributeFilter: ["data-ready"] });
}
