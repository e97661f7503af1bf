import { setImmediate } from "node:timers/promises";

/** Lets other requests run. A parameter of the readers so that a test can count how often they step aside. */
export type Pause = () => Promise<void>;

/** Goes to the back of the event loop's queue: a resolved promise alone would keep every other request waiting. */
export const stepAside: Pause = async () => {
  await setImmediate();
};
