const MOST_TRIES = 50;

/** Does as the browser does: an answer of "busy" is asked again with the same id. `onBusy` hears of each. */
export async function insist<T>(ask: () => Promise<T>, onBusy: () => void = () => undefined, tries = MOST_TRIES): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (tries === 1 || (error as { code?: string }).code !== "SERVICE_UNAVAILABLE") throw error;
    onBusy();
    return insist(ask, onBusy, tries - 1);
  }
}
