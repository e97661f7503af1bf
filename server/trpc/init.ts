import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Permission } from "../auth/permissions";
import { enter, type EnteredTenant, type EnteredUser, type Scope } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import type { CallContext } from "./context";
import { answerFor, logUnknown } from "./errors";
import { replayOrClaim, storeResult } from "./mutation-log";
import { slug } from "./scalars";

/** What a procedure declares of itself; the structure tests read it. */
export type ProcedureMeta = { scope: Scope | "public"; permission: Permission | null };

const t = initTRPC
  .context<CallContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error, path }) {
      const known = answerFor(error);
      const { values, current } = known.cause instanceof DomainError ? known.cause : { values: {}, current: undefined };
      const errorId = known.code === "INTERNAL_SERVER_ERROR" ? logUnknown(path, known) : null;
      const reason = known.code === "BAD_REQUEST" ? "badRequest" : known.message;
      const fields = known.code === "BAD_REQUEST" && error.cause instanceof z.ZodError ? z.flattenError(error.cause).fieldErrors : undefined;
      return { code: shape.code, message: reason, data: { code: known.code, httpStatus: shape.data.httpStatus, path, reason, values, current, errorId, fields } };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const mutationId = z.uuid().optional();

/**
 * The same schema without its `parseAsync`, which tRPC would rather call: only what is parsed at once goes by the checks that the
 * schema library has compiled, and a long answer is checked in half the time.
 */
const checkedAtOnce = <O extends z.ZodType>(output: O): O => Object.create(output, { parseAsync: { value: undefined } }) as O;

type Call = { ctx: CallContext; type: "query" | "mutation" | "subscription"; path: string };
/** The part of tRPC's middleware result that matters here. */
type Result = { ok: boolean; data?: unknown; error?: unknown };
type Entered<P = undefined> = { tx: Tx; user: EnteredUser; tenant: EnteredTenant; prepared: P };

/**
 * What is worked out before the call's transaction opens, because it takes long (the hash of a password) and a transaction
 * holds a connection that others wait for. It may read and count tries; what it finds is proved again by whoever writes by
 * it. A write that is repeated is prepared again, so a refusal that its own success would bring about is the body's to give.
 */
type Prepare<C, S extends z.ZodRawShape, P> = (ctx: C, input: z.output<z.ZodObject<S>>) => Promise<P>;

/** Rolls the transaction back where the procedure failed: tRPC's `next` answers an error instead of throwing it. */
async function orThrow<R extends Result>(result: R): Promise<R> {
  if (!result.ok) throw result.error;
  return Promise.resolve(result);
}

/** One transaction for the call, after what it needs was prepared; errors leave it as the answers that people may see. */
async function asOneCall<P, R extends Result>(call: Call, prepare: () => Promise<P>, work: (tx: Tx, prepared: P) => Promise<R>): Promise<R> {
  try {
    const prepared = await prepare();
    return await inTransaction(call.ctx.db, call.type === "mutation" ? "mutation" : "query", async (tx) => orThrow(await work(tx, prepared)));
  } catch (error) {
    throw answerFor(error);
  }
}

function permit(ctx: CallContext, tenant: EnteredTenant, permission: Permission, type: Call["type"]) {
  if (!ctx.may(tenant.role, permission)) throw new DomainError("FORBIDDEN", "roleTooSmall");
  if (type === "mutation" && tenant.archivedAt && permission !== "tenant:archive" && permission !== "members:leave") throw new DomainError("CONFLICT", "tenantArchived");
}

/** Runs a signed-in call: enters, checks, answers a repeated write from the log, keeps the answer of a first one. */
function signedIn<R extends Result, P = undefined>(
  call: Call & { scope: Scope; slug: string | null; permission: Permission | null; input: object; prepare?: ((user: EnteredUser) => Promise<P>) | undefined },
  next: (entered: Entered<P>) => Promise<R>,
): Promise<R> {
  const { ctx, type, path, permission } = call;
  const who = ctx.who;
  if (!who) throw new TRPCError({ code: "UNAUTHORIZED", message: "signedOut" });
  const input = call.input as { mutationId?: string };
  if (type === "mutation" && !input.mutationId) throw new TRPCError({ code: "BAD_REQUEST", message: "badRequest" });

  const prepare = async () => call.prepare?.((await inTransaction(ctx.db, "query", (tx) => enter(tx, who, call.scope, call.slug, ctx.now))).user);
  return asOneCall(call, prepare, async (tx, prepared) => {
    const { user, tenant } = await enter(tx, who, call.scope, call.slug, ctx.now);
    if (permission && tenant) permit(ctx, tenant, permission, type);
    // A person's own procedures have no tenant and are typed so that they cannot read one.
    const entered = { tx, user, tenant: tenant as EnteredTenant, prepared: prepared as P };
    if (type !== "mutation" || !input.mutationId) return next(entered);
    const key = { tenantId: tenant?.id ?? null, userId: user.id, id: input.mutationId, path };
    const replay = await replayOrClaim(tx, key, input);
    if (replay.isReplay) return { ok: true, data: replay.result } as R;
    const result = await orThrow(await next(entered));
    await storeResult(tx, key, result.data);
    return result;
  });
}

/**
 * A procedure of one tenant: `{ tenant: slug, …shape }` in, `output` out, nothing besides. It cannot be made without a
 * permission, and its body cannot run without a proved `ctx.tenant` and the call's transaction `ctx.tx`. A mutation also
 * takes a `mutationId` and has one effect however often it is sent.
 * Errors: UNAUTHORIZED without a session, NOT_FOUND for a stranger, FORBIDDEN for a role that is too small.
 */
export function tenantProcedure<S extends z.ZodRawShape, O extends z.ZodType>(permission: Permission, shape: S, output: O) {
  return t.procedure
    .meta({ scope: "tenant", permission })
    .input(z.strictObject({ tenant: slug, mutationId }).extend(shape))
    .use(({ ctx, type, path, input, next }) => {
      const own = input as { tenant: string };
      return signedIn({ ctx, type, path, scope: "tenant", slug: own.tenant, permission, input: own }, ({ tx, user, tenant }) => next({ ctx: { tx, user, tenant } }));
    })
    .output(checkedAtOnce(output));
}

/**
 * A question over an agency's own tenant and those of its clients that the asking person may enter: the only way to ask
 * across tenants. `ctx.tenant` is the agency's own. Read-only; a write goes to one client through `stepInto`.
 */
export function agencyProcedure<S extends z.ZodRawShape, O extends z.ZodType>(permission: Permission, shape: S, output: O) {
  return t.procedure
    .meta({ scope: "agency", permission })
    .input(z.strictObject({ agency: slug }).extend(shape))
    .use(({ ctx, type, path, input, next }) => {
      if (type !== "query") throw new TRPCError({ code: "METHOD_NOT_SUPPORTED", message: "agencyReadsOnly" });
      const own = input as { agency: string };
      return signedIn({ ctx, type, path, scope: "agency", slug: own.agency, permission, input: own }, ({ tx, user, tenant }) => next({ ctx: { tx, user, agency: tenant } }));
    })
    .output(checkedAtOnce(output));
}

/**
 * A procedure of the signed-in person, over all of their own tenants: reads them all, writes into none but by `stepInto`.
 * What takes long is prepared before its transaction, as `ctx.prepared`, for who is signed in only.
 */
export function userProcedure<S extends z.ZodRawShape, O extends z.ZodType, P = undefined>(shape: S, output: O, prepare?: Prepare<CallContext & { user: EnteredUser }, S, P>) {
  return t.procedure
    .meta({ scope: "user", permission: null })
    .input(z.strictObject({ mutationId }).extend(shape))
    .use(({ ctx, type, path, input, next }) =>
      signedIn(
        { ctx, type, path, scope: "user", slug: null, permission: null, input, prepare: prepare && ((user) => prepare({ ...ctx, user }, input as z.output<z.ZodObject<S>>)) },
        ({ tx, user, prepared }) => next({ ctx: { tx, user, prepared } }),
      ),
    )
    .output(checkedAtOnce(output));
}

/**
 * A procedure for anybody: signing up, mailed links. It runs in a transaction that sees no tenant and no person; what takes
 * long is prepared before it, as `ctx.prepared`. Its writes are idempotent by their own means (one-use secrets), so the
 * mutation's id is taken and not needed.
 */
export function publicProcedure<S extends z.ZodRawShape, O extends z.ZodType, P = undefined>(shape: S, output: O, prepare?: Prepare<CallContext, S, P>) {
  return t.procedure
    .meta({ scope: "public", permission: null })
    .input(z.strictObject({ mutationId }).extend(shape))
    .use(({ ctx, type, path, input, next }) =>
      asOneCall({ ctx, type, path }, async () => (await prepare?.(ctx, input as z.output<z.ZodObject<S>>)) as P, (tx, prepared) => next({ ctx: { tx, prepared } })),
    )
    .output(checkedAtOnce(output));
}
