import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FILES_OF_LISTS, WITH_FILE, WITHOUT_FILE } from "./catalogue/page-tables";

const paths = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "app"], { encoding: "utf8" }).trim().split("\n");
const sources = new Map(paths.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)).map((file) => [file.slice("app/".length), readFileSync(file, "utf8")]));

/** What of "every table of a page comes as a file, or has a reason not to" does not hold: a sentence each. */
function findings(pages: ReadonlyMap<string, string>): string[] {
  const tables = [...pages].filter(([, text]) => /<Table\b|<table\b/.test(text)).map(([file]) => file);
  const excused = Object.values(WITHOUT_FILE).flat();
  const listed = [...Object.keys(WITH_FILE), ...excused];
  const routes = [...pages].filter(([file]) => file.endsWith("[file]/route.ts")).map(([, text]) => text).join("\n");
  const served = [...routes.matchAll(/^ {2}"?([a-z-]+)"?: \(api/gm)].map(([, name]) => name ?? "");
  const linked = new Set([...pages.values()].flatMap((text) => [...text.matchAll(/(?:path|filePath)=\{`\/api\/(?:tenants|agencies)\/\$\{\w+\}\/([a-z-]+)`/g)].map(([, name]) => name ?? "")));
  const named = [...Object.values(WITH_FILE), ...Object.keys(FILES_OF_LISTS)];
  return [
    ...tables.filter((file) => !listed.includes(file)).map((file) => `${file} has a table, and neither a file nor a reason for none`),
    ...listed.filter((file) => !tables.includes(file)).map((file) => `${file} has no table any more`),
    ...excused.filter((file) => file in WITH_FILE).map((file) => `${file} has a file and a reason for none`),
    ...named.filter((name) => !served.includes(name)).map((name) => `${name} is served by no route`),
    ...served.filter((name) => !named.includes(name)).map((name) => `${name} is of no table`),
    ...served.filter((name) => !linked.has(name)).map((name) => `${name} is served and offered by no page`),
  ];
}

it("lets every table of a page be taken along as a file, or says why not", () => {
  expect(findings(sources)).toEqual([]);
});

it("finds a table that was forgotten, a file that nothing serves, and one that no page offers", () => {
  const forgotten = new Map(sources).set("(workspace)/[tenant]/time/_components/new-table.tsx", 'return <Table caption="Hours">');
  expect(findings(forgotten)).toEqual(["(workspace)/[tenant]/time/_components/new-table.tsx has a table, and neither a file nor a reason for none"]);
  const change = (file: string, from: string, to: string) => new Map(sources).set(file, (sources.get(file) ?? "").replace(from, to));
  expect(findings(change("api/tenants/[tenant]/[file]/route.ts", "  leave: (api", "  leaves: (api"))).toEqual(["leave is served by no route", "leaves is of no table", "leaves is served and offered by no page"]);
  expect(findings(change("_components/leave-section.tsx", "}/leave`", "}/holidays`"))).toEqual(["leave is served and offered by no page"]);
});
