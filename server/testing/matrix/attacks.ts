import { type Actor, readableBy } from "./actors";
import { type Fixture, type Kind, missingOf, otherKindOf, thingOf } from "./fixture";
import { idOf } from "./id-of";
import { setAt } from "./set-at";
import { type Place, PLACES, slugOf, tenantIdOf, userIdOf } from "./places";

/**
 * One call against the world. `like` names the attack whose answer it must equal to the letter; `answer` overrides what
 * the matrix says for the plain call.
 */
export type Attack = { name: string; input: Record<string, unknown>; given?: string; answer?: string; like?: string; before?: string };

export type Target = { scope: "tenant" | "agency" | "user" | "public"; type: "query" | "mutation"; at: Place; actor: Actor; plain: string; fixture: ReturnType<Fixture> };

/** All that is tried with one procedure by one actor. Whoever is refused as a rule is also tried with ids, to see that nothing is read before the refusal. */
export function attacksOf(target: Target): Attack[] {
  const { fixture, actor, plain, scope, type, at } = target;
  const place = scope === "tenant" ? { tenant: slugOf(at) } : scope === "agency" ? { agency: slugOf(at) } : {};
  const base = { ...place, ...fixture.input };
  const isLetIn = plain === "OK";
  const attacks: Attack[] = [{ name: "plain", input: base }];

  const key = scope === "tenant" ? "tenant" : scope === "agency" ? "agency" : null;
  if (key) {
    const refused = actorIsOut(plain) ? "401" : "404";
    const missing = `${key} that does not exist`;
    attacks.push({ name: missing, input: { ...base, [key]: missingOf("tenant") }, given: missingOf("tenant"), answer: refused });
    for (const foreign of PLACES.filter((other) => other !== at && !readableBy(actor).includes(other))) {
      attacks.push({ name: `${key} ${foreign} with ids of ${at}`, input: { ...base, [key]: slugOf(foreign) }, given: slugOf(foreign), answer: refused, like: missing });
    }
  }
  for (const [path, ref] of Object.entries(fixture.refs ?? {})) {
    const [kind, unknown] = typeof ref === "string" ? [ref, "404"] : ref;
    attacks.push(...refAttacks(target, base, path, kind, isLetIn || unknown === "400" ? unknown : isRefused(plain) ? plain : undefined));
  }
  for (const { path, id, answer } of fixture.wrongParent ?? []) {
    attacks.push({ name: `${path} of the wrong parent`, input: placed(base, path, id, true), given: id, ...(isLetIn ? { answer: answer[actor] ?? answer.others } : isRefused(plain) ? { answer: plain } : {}) });
  }
  if (isLetIn && actor !== "anonymous") {
    if (key) {
      const left = `UPDATE members SET removed_at = now() WHERE tenant_id = '${tenantIdOf(at)}' AND user_id = '${userIdOf(actor)}'`;
      attacks.push({ name: "right revoked just before", input: base, before: left, answer: "404" });
    }
    if (scope !== "public") attacks.push({ name: "session ended just before", input: base, before: `DELETE FROM sessions WHERE user_id = '${userIdOf(actor)}'`, answer: "401" });
  }
  if (actor === "owner" && scope !== "public") {
    for (const extra of ["tenantId", "ownerUserId", "createdAt", "deletedAt", "isAdmin"]) attacks.push({ name: `unknown key ${extra}`, input: { ...base, [extra]: tenantIdOf("C") }, answer: "400" });
    if (type === "mutation") attacks.push({ name: "without a mutation id", input: { ...base, mutationId: undefined }, answer: "400" });
    if (type === "mutation" && isLetIn) attacks.push({ name: "mutation id that another tenant has used", input: { ...base, mutationId: idOf("C", "mutation") }, answer: "OK" });
  }
  return attacks;
}

const actorIsOut = (plain: string) => plain === "401";
/** Refused for who they are. A conflict is about the thing: with another thing the answer may be another. */
const isRefused = (plain: string) => ["401", "403", "404"].includes(plain);

const placed = (base: Record<string, unknown>, path: string, value: string, alone = false) => setAt(base, path, value, alone) as Record<string, unknown>;

function refAttacks({ at, actor, plain }: Target, base: Record<string, unknown>, path: string, kind: Kind, answer: string | undefined): Attack[] {
  const missing = missingOf(kind);
  if (kind === "free text") return [];
  if (kind === "cursor") return [{ name: `${path} made up`, input: placed(base, path, missing), given: missing }];
  const attacks: Attack[] = [];
  for (const alone of path.endsWith("[]") ? [false, true] : [true]) {
    const how = alone ? path : `${path} beside own ones`;
    const nowhere = `${how} that does not exist`;
    const put = (name: string, given: string, like?: string) => {
      const input = placed(base, path, given, alone);
      if (input !== null) attacks.push({ name, input, given, ...(answer ? { answer } : {}), ...(like ? { like } : {}) });
    };
    put(nowhere, missing);
    const strangers = (["B", "C", "CG"] as const).filter((other) => !readableBy(actor).includes(other));
    for (const other of plain === "OK" ? strangers : strangers.slice(-1)) {
      const thing = thingOf(kind, other);
      if (thing) put(`${how} of ${other}`, thing, nowhere);
    }
    const odd = plain === "OK" ? otherKindOf(kind, at) : null;
    if (odd) put(`${how} of another kind`, odd, nowhere);
  }
  return attacks;
}
