import path from "node:path";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const root = path.resolve(import.meta.dirname, "..");

/** What must never be written, wherever it is; each says what to write instead. */
const never = [
  { selector: "MemberExpression[property.name=/Unsafe$/]", message: "Raw strings reach SQL this way. Write Prisma.sql`…` in a data.ts." },
  { selector: "MemberExpression[object.name='Prisma'][property.name='raw']", message: "Raw strings reach SQL this way. Choose the column from a fixed list of Prisma.sql`…`." },
  { selector: "ExpressionStatement[directive='use server']", message: "One transport: write a procedure, no server action." },
  { selector: "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|fixme)$/]", message: "A test that does not run proves nothing. Mend it or delete it." },
];

const builderOnly = {
  selector: "MemberExpression[object.name='t'][property.name='procedure']",
  message: "Procedures come from the builders in server/trpc, which ask for a permission and prove the tenant.",
};

export default tseslint.config(
  { ignores: [".config/", ".next/", ".data/", "server/generated/", "node_modules/", "next-env.d.ts", "test-results/", "playwright-report/"] },
  { basePath: root, linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx,js}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: path.join(root, "tsconfig.json"), tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // An async function without await is how an interface that returns a promise is met.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", 300],
      "no-console": ["error", { allow: ["error", "warn"] }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": ["error", ...never, builderOnly],
    },
  },
  { files: ["server/trpc/**"], rules: { "no-restricted-syntax": ["error", ...never] } },
  // What PostgreSQL and JSON answer is unknown to JSDoc; the start-up files and tests look at single fields of it.
  {
    files: ["**/*.js", "**/*.test.ts", "server/testing/**", "e2e/**"],
    rules: Object.fromEntries(["assignment", "member-access", "argument", "call", "return"].map((name) => [`@typescript-eslint/no-unsafe-${name}`, "off"])),
  },
  { files: ["app/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat["recommended-latest"]] },
);
