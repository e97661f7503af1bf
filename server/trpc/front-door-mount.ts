type Answer = (request: Request) => Promise<Response>;

/** On globalThis: the front door is plain JavaScript beside the bundles, and reads it as `server/launch/procedures.js` says. */
const global = globalThis as typeof globalThis & { worthwhileProcedures?: Answer };

/**
 * Hands the procedures' handler to the front door of this process, which then asks it itself instead of going through the
 * framework: that costs as much as a procedure. The route stays the one place where it is built, and answers wherever there is
 * no front door of ours.
 */
export function mountAtFrontDoor(answer: Answer) {
  global.worthwhileProcedures = answer;
}
