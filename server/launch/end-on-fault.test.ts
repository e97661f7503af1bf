import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, vi } from "vitest";

const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

/** What the framework does with such errors. */
const goesOn = `process.on("uncaughtException", (error) => console.error(error)); setInterval(() => {}, 1000);`;

async function run(script: string) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  const [code] = await once(child, "close");
  return { code: code as number, said };
}

it.each([
  ["a timer", "setTimeout(() => { throw new Error('out of nowhere'); }, 50);"],
  ["a socket", "const { connect, createServer } = await import('node:net'); const server = createServer(() => { throw new Error('out of nowhere'); }).listen(0, () => connect(server.address().port));"],
])("an error out of %s ends the process, though the framework would go on", async (_, fault) => {
  const { code, said } = await run(`import { endOnFault } from ${at("end-on-fault.js")}; ${goesOn} endOnFault(); ${fault}`);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/✖ an error that nobody expected: Error: out of nowhere/) });
});

it("whoever is caught in a loop without an end, which no queue outlives, is ended and there again", { timeout: 20_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "loop-"));
  const [worker, starts] = [path.join(folder, "worker.mjs"), path.join(folder, "starts")];
  await writeFile(worker, `
    import { appendFileSync, readFileSync } from "node:fs";
    appendFileSync(${JSON.stringify(starts)}, "start\\n");
    process.send("ready");
    setInterval(() => process.send("alive"), 100);
    if (readFileSync(${JSON.stringify(starts)}, "utf8").split("\\n").length < 3) setTimeout(() => { for (;;); }, 1500);
  `);
  const keeper = spawn(process.execPath, ["--input-type=module", "-e", `import { keepAlive } from ${at("supervise.js")}; await keepAlive("worker", [${JSON.stringify(worker)}], process.env, 1000);`], { stdio: "ignore" });
  const count = async () => (await readFile(starts, "utf8").catch(() => "")).split("\n").length - 1;
  try {
    await vi.waitFor(async () => expect(await count()).toBe(2), { timeout: 15_000, interval: 100 });
    // As long as it speaks it is left alone.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await count()).toBe(2);
  } finally {
    keeper.kill("SIGTERM");
    await once(keeper, "exit");
    await rm(folder, { recursive: true, force: true });
  }
});

it("whoever ended that way is there again within ten seconds", { timeout: 20_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "fault-"));
  const [server, starts] = [path.join(folder, "server.mjs"), path.join(folder, "starts")];
  await writeFile(server, `
    import { appendFileSync, readFileSync } from "node:fs";
    import { endOnFault } from ${at("end-on-fault.js")};
    ${goesOn} endOnFault();
    appendFileSync(${JSON.stringify(starts)}, Date.now() + "\\n");
    process.send("ready");
    if (readFileSync(${JSON.stringify(starts)}, "utf8").split("\\n").length < 3) setTimeout(() => { throw new Error("out of nowhere"); }, 50);
  `);
  const keeper = spawn(process.execPath, ["--input-type=module", "-e", `import { keepAlive } from ${at("supervise.js")}; await keepAlive("server", [${JSON.stringify(server)}], process.env);`], { stdio: "ignore" });
  try {
    const times = async () => (await readFile(starts, "utf8").catch(() => "")).trim().split("\n").map(Number);
    await expect.poll(async () => (await times()).length, { timeout: 15_000, interval: 100 }).toBe(2);
    const [first = 0, second = 0] = await times();
    expect(second - first).toBeLessThan(10_000);
  } finally {
    keeper.kill("SIGTERM");
    await once(keeper, "exit");
    await rm(folder, { recursive: true, force: true });
  }
});
