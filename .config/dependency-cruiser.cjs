/** Data flows one way: page → _trpc → router → service → data → Prisma. Types may come from anywhere. */

const NOUN_TOP = "^server/(overview|summary|portfolio|report|reports|reviews|dashboards)/";
const TEST = "(^server/vitest\\.config\\.ts$|\\.test\\.tsx?$|^server/testing/|^prisma/seed/|^e2e/|^server/launch/|^server/bench/)";
/** An import that is gone after compilation, such as `import type`. */
const runs = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or need a third below them.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "server-without-pages",
      comment: "server/ runs without a page. What both need belongs in server/domain or in the noun's schema.ts.",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^app/" },
    },
    {
      name: "pages-run-no-server-code",
      comment: "app/ runs only server/domain and the nouns' schema.ts. Ask through a procedure; the gate and the caller live in app/_trpc.",
      severity: "error",
      from: { path: "^app/", pathNot: `^app/(api|_trpc)/|${TEST}` },
      to: { path: "^server/", pathNot: "^server/domain/|^server/[^/]+/schema\\.ts$", ...runs },
    },
    {
      name: "doors-to-the-server",
      comment: "Route handlers and app/_trpc may run server/trpc, server/auth, server/domain, server/errors and a noun's schema.ts. Everything else is reached through a procedure.",
      severity: "error",
      from: { path: "^app/(api|_trpc)/", pathNot: TEST },
      to: { path: "^server/", pathNot: "^server/(trpc|auth|domain|errors)/|^server/[^/]+/(schema|upload|download)\\.ts$", ...runs },
    },
    {
      name: "pure-domain",
      comment: "server/domain is maths: no I/O, no clock, nothing but itself and the date library. Rules that need data belong in a service.ts.",
      severity: "error",
      from: { path: "^server/domain/", pathNot: TEST },
      to: { pathNot: "^server/domain/|node_modules/temporal-", ...runs },
    },
    {
      name: "schema-runs-on-both-sides",
      comment: "A schema.ts is sent to the browser: nothing that it imports may need the server. What both sides need belongs in server/domain or in a schema.ts.",
      severity: "error",
      from: { path: "^server/[^/]+/schema\\.ts$" },
      to: { path: "^server/([^/]+/(data|service|router|jobs)(\\.ts$|/)|(db|generated|launch)/|trpc/(?!scalars))|^[a-z_:]+$|node_modules/(pg|next|next-auth|@prisma|@trpc|@node-rs|nodemailer)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "prisma-only-in-data",
      comment: "Only data.ts files touch the Prisma client. Move the query there and call it.",
      severity: "error",
      from: { path: "^(app|server)/", pathNot: `^server/[^/]+/data(\\.ts$|/)|^server/(db|generated)/|${TEST}` },
      to: { path: "^server/generated/|node_modules/@prisma/", ...runs },
    },
    {
      name: "data-knows-no-rules",
      comment: "data.ts is Prisma and SQL and nothing else: what decides belongs in the service.ts that calls it.",
      severity: "error",
      from: { path: "^server/[^/]+/data(\\.ts$|/)" },
      to: { path: "^server/[^/]+/(service|router)\\.ts$", ...runs },
    },
    {
      name: "services-know-no-procedures",
      comment: "A service is called by a procedure, not the other way round.",
      severity: "error",
      from: { path: "^server/[^/]+/service\\.ts$" },
      to: { path: "^server/[^/]+/router\\.ts$|^server/trpc/(init|root)\\.ts$", ...runs },
    },
    {
      name: "routers-stand-alone",
      comment: "A procedure never calls a procedure; both call the function in the service.ts.",
      severity: "error",
      from: { path: "^server/[^/]+/router\\.ts$" },
      to: { path: "^server/[^/]+/router\\.ts$", ...runs },
    },
    {
      name: "nothing-reads-the-overviews",
      comment: "Overviews and reports read every noun; no noun reads them. What is shared belongs in the noun or in server/domain.",
      severity: "error",
      from: { path: "^server/", pathNot: `${NOUN_TOP}|^server/trpc/|${TEST}` },
      to: { path: NOUN_TOP, ...runs },
    },
    {
      name: "own-components-first",
      comment: "app/_ui could ship in another product: it knows neither the domain nor a page. What knows them belongs in app/_components or beside its page.",
      severity: "error",
      from: { path: "^app/_ui/" },
      to: { path: "^(server|app)/", pathNot: "^app/(_ui|_i18n)/|^server/domain/", ...runs },
    },
    {
      name: "tests-stay-out",
      comment: "What is delivered does not run on what tests are made of.",
      severity: "error",
      from: { path: "^(app|server)/", pathNot: TEST },
      to: { path: "\\.test\\.tsx?$|^server/testing/|^e2e/|node_modules/(vitest|fast-check|@playwright|@axe-core)/", ...runs },
    },
    {
      name: "launch-stays-outside",
      comment: "server/launch starts the app and is no part of it.",
      severity: "error",
      from: { path: "^(app|server)/", pathNot: TEST },
      to: { path: "^server/launch/", ...runs },
    },
    {
      name: "everything-is-there",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], mainFields: ["module", "main", "types"] },
    combinedDependencies: false,
  },
};
