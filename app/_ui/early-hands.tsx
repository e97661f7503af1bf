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
  const typed = new Map<HTMLInputElement, string>();
  let pressed: HTMLElement | null = null;

  const keep = (field: HTMLInputElement) => typed.set(field, field.value);
  const onInput = ({ target }: Event) => void (target instanceof Element && target.matches(fields) && keep(target as HTMLInputElement));

  /** Holds a press back. Links are left alone: they lead somewhere without any script. Of several presses the last counts, once. */
  const onClick = (event: Event) => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>("a[href], button, [type=checkbox], [type=radio], [role=button], [role=checkbox], [role=radio], [role=switch], [role=tab]") : null;
    if (!control || control.matches("a[href]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = control;
  };

  /** Types once more. React compares with what it last saw in the field, which may be this very text: it must see it come. */
  const retype = (text: string, field: HTMLInputElement) => {
    const plain = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
    for (const value of [field.defaultValue, text]) {
      plain?.set?.call(field, value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  addEventListener("input", onInput, true);
  addEventListener("click", onClick, true);
  new MutationObserver((_, observer) => {
    observer.disconnect();
    removeEventListener("input", onInput, true);
    removeEventListener("click", onClick, true);
    // What a browser filled in by itself came without an event.
    for (const field of document.querySelectorAll<HTMLInputElement>(fields)) if (field.value !== field.defaultValue) keep(field);
    // In tasks of their own: React must have ended what it is at, and then have taken in the words before the press.
    setTimeout(() => {
      typed.forEach(retype);
      setTimeout(() => pressed?.isConnected && pressed.click());
    });
  }).observe(document.documentElement, { attributeFilter: ["data-ready"] });
}
