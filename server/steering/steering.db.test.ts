import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { plainBudget, scopeOf } from "../testing/budgets";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { moneyBudget, seatByName } from "../testing/steering";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function companyWithGoals(...titles: string[]) {
  const company = await makeCompany(db);
  const { slug: tenant, owner } = company;
  const goalIds: string[] = [];
  for (const title of titles) goalIds.push((await owner.api.goals.create(write({ tenant, title }))).id);
  return { company, tenant, owner, goalIds, show: () => owner.api.steering.show({ tenant }) };
}

describe("the steering team", () => {
  it("seats members and people without an account, sponsors first", async () => {
    const { tenant, owner, company, show } = await companyWithGoals();
    await seatByName(owner, tenant, "Ms Counsel");
    await owner.api.steering.seat(write({ tenant, seatId: randomUUID(), area: "sales" as const, memberId: company.memberId, name: null, isSponsor: true }));
    expect((await show()).seats).toMatchObject([{ area: "sales", name: owner.name, isSponsor: true }, { area: "legal", name: "Ms Counsel", memberId: null }]);
  });

  it("has exactly one person on a seat", async () => {
    const { tenant, owner, company } = await companyWithGoals();
    for (const who of [{ memberId: null, name: null }, { memberId: company.memberId, name: "And another" }]) {
      await expect(owner.api.steering.seat(write({ tenant, seatId: randomUUID(), area: "it" as const, isSponsor: false, ...who }))).rejects.toMatchObject({ message: "seatUnclear" });
    }
  });

  it("loses a seat once, and says so the second time", async () => {
    const { tenant, owner, show } = await companyWithGoals();
    const seatId = await seatByName(owner, tenant, "Ms Counsel");
    await owner.api.steering.unseat(write({ tenant, seatId }));
    expect((await show()).seats).toEqual([]);
    await expect(owner.api.steering.unseat(write({ tenant, seatId }))).rejects.toMatchObject({ message: "noSuchSeat" });
  });

  it("is shown to a client's viewer without names, and not to external people", async () => {
    const { tenant, owner, company } = await companyWithGoals("Leads");
    await seatByName(owner, tenant, "Ms Counsel");
    await owner.api.steering.sign(write({ tenant, note: "" }));
    const [viewer, external] = [await addMember(db, company, "viewer"), await addMember(db, company, "external")];
    expect(await viewer.api.steering.show({ tenant })).toMatchObject({ seats: [{ area: "legal", name: null }], signOffs: [{ byName: null }] });
    await expect(external.api.steering.show({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a sign-off", () => {
  it("keeps the goals as they stood, and tells what has changed since", async () => {
    const { tenant, owner, goalIds, show } = await companyWithGoals("Leads", "Service");
    expect(await show()).toMatchObject({ signOffs: [], changes: null, openGoals: 2 });
    await owner.api.steering.sign(write({ tenant, note: "For a year" }));
    expect(await show()).toMatchObject({ signOffs: [{ byName: owner.name, note: "For a year", goals: [{ title: "Leads" }, { title: "Service" }] }], changes: [] });
    await owner.api.goals.rank(write({ tenant, goalIds: [...goalIds].reverse() }));
    await owner.api.goals.create(write({ tenant, title: "Brand" }));
    const later = await show();
    expect(later.signOffs[0]?.goals.map(({ title }) => title)).toEqual(["Leads", "Service"]);
    expect(later.changes?.map(({ kind, title }) => `${kind} ${title}`)).toEqual(["moved Service", "moved Leads", "added Brand"]);
    await owner.api.steering.sign(write({ tenant, note: "" }));
    expect(await show()).toMatchObject({ changes: [], signOffs: [{ note: "" }, { note: "For a year" }] });
  });

  it("needs a goal, and is an executive's to give but not a manager's", async () => {
    const { tenant, owner, company } = await companyWithGoals();
    await expect(owner.api.steering.sign(write({ tenant, note: "" }))).rejects.toMatchObject({ code: "CONFLICT", message: "nothingToSign" });
    await owner.api.goals.create(write({ tenant, title: "Leads" }));
    const [executive, manager] = [await addMember(db, company, "executive"), await addMember(db, company, "manager")];
    await expect(manager.api.steering.sign(write({ tenant, note: "" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await executive.api.steering.sign(write({ tenant, note: "" }));
    expect((await executive.api.steering.show({ tenant })).signOffs).toMatchObject([{ byName: executive.name }]);
  });
});

describe("the gate on budgets in money", () => {
  const gated = async () => {
    const found = await companyWithGoals("Leads");
    const { tenant, owner } = found;
    await owner.api.steering.setGate(write({ tenant, isOn: true }));
    const set = (measure: "time" | "money", month = "2026-03") => owner.api.budgets.set(write({ tenant, ...scopeOf({}), measure, month, fromOn: null, amount: 100_000, reach: "this-month" as const }));
    return { ...found, set, sign: () => owner.api.steering.sign(write({ tenant, note: "" })) };
  };
  const waits = { code: "CONFLICT", message: "strategyUnsigned" };

  it("is open where nobody switched it on", async () => {
    const { tenant, owner, show } = await companyWithGoals();
    await owner.api.budgets.create(write({ tenant, ...moneyBudget }));
    expect((await show()).gate).toEqual({ isOn: false, isOpen: true });
  });

  it("holds money and not hours, until the strategy is signed off", async () => {
    const { tenant, owner, set, sign, show } = await gated();
    expect((await show()).gate).toEqual({ isOn: true, isOpen: false });
    await set("time");
    await expect(set("money")).rejects.toMatchObject(waits);
    await expect(owner.api.budgets.create(write({ tenant, ...moneyBudget, holds: { period: "whole" as const, from: "2026-03-01", lastOn: "2026-05-31" } }))).rejects.toMatchObject(waits);
    await sign();
    await set("money");
    expect((await show()).gate).toEqual({ isOn: true, isOpen: true });
  });

  it("lets a long budget move in time with the money that it has, and no other", async () => {
    const { tenant, owner } = await companyWithGoals("Leads");
    const whole = { from: "2026-03-01", lastOn: "2026-05-31" };
    const { id: budgetId } = await owner.api.budgets.create(write({ tenant, ...moneyBudget, holds: { period: "whole" as const, ...whole } }));
    await owner.api.steering.setGate(write({ tenant, isOn: true }));
    const said = { tenant, budgetId, ...scopeOf({}), name: null, alertAt: [], alertsOnForecast: true, isHardStop: false };
    const change = (version: number, minor: number | null) => owner.api.budgets.changeLine(write({ ...said, version, whole: { ...whole, lastOn: "2026-06-30", seconds: 3600, minor } }));
    await change(1, moneyBudget.minor);
    await expect(change(2, moneyBudget.minor + 1)).rejects.toMatchObject(waits);
    await change(2, null);
  });

  it("leaves money out of a month that is copied, and takes it along once signed", async () => {
    const { tenant, owner, sign } = await companyWithGoals("Leads").then((found) => ({ ...found, sign: () => found.owner.api.steering.sign(write({ tenant: found.tenant, note: "" })) }));
    for (const measure of ["time", "money"] as const) await owner.api.budgets.set(write({ tenant, ...scopeOf({}), measure, month: "2026-03", fromOn: null, amount: 3600, reach: "this-month" as const }));
    await owner.api.steering.setGate(write({ tenant, isOn: true }));
    const copy = () => owner.api.budgets.copyMonth(write({ tenant, fromMonth: "2026-03", toMonth: "2026-04" }));
    const held = async () => (await owner.api.budgets.year({ tenant, year: 2026 })).lines.find(({ group }) => group === "all");
    expect(await copy()).toEqual({ copied: 1 });
    const before = JSON.stringify(await held());
    await expect(copy()).rejects.toMatchObject({ message: "nothingToCopy" });
    await sign();
    expect(await copy()).toEqual({ copied: 1 });
    expect(JSON.stringify(await held())).not.toBe(before);
  });

  it("lets money be taken away while it holds, and is switched off again by an admin, not by a manager", async () => {
    const { tenant, owner, company, set, sign } = await gated();
    await sign();
    await set("money");
    await owner.api.budgets.end(write({ tenant, ...scopeOf({}), measure: "money" as const, month: "2026-03", reach: "this-month" as const, fromOn: null }));
    const manager = await addMember(db, company, "manager");
    await expect(manager.api.steering.setGate(write({ tenant, isOn: false }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await owner.api.steering.setGate(write({ tenant, isOn: false }));
    expect((await owner.api.steering.show({ tenant })).gate).toEqual({ isOn: false, isOpen: true });
  });

  it("shuts again when the goals are not what was signed any more, until somebody signs anew or they are as they were", async () => {
    const { tenant, owner, goalIds, set, sign, show } = await gated();
    await sign();
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Brand" }));
    expect((await show()).gate).toEqual({ isOn: true, isOpen: false });
    await expect(set("money")).rejects.toMatchObject({ code: "CONFLICT", message: "strategyChanged" });
    await owner.api.goals.retire(write({ tenant, goalId }));
    await set("money");
    await owner.api.goals.retire(write({ tenant, goalId: goalIds[0] ?? "" }));
    await owner.api.goals.create(write({ tenant, title: "Service" }));
    await expect(set("money", "2026-04")).rejects.toMatchObject({ message: "strategyChanged" });
    await sign();
    await set("money", "2026-04");
  });

  it("is opened for changed goals by an owner's word as well, which counts until the next sign-off", async () => {
    const { tenant, owner, set, sign, show } = await gated();
    const add = (title: string) => owner.api.goals.create(write({ tenant, title }));
    const openLater = (seconds: number) => personAt(db, owner, new Date(Date.now() + seconds * 1000)).api.steering;
    await sign();
    await add("Brand");
    await openLater(10).openGate(write({ tenant, reason: "The fair does not wait" }));
    await set("money");
    await openLater(20).sign(write({ tenant, note: "" }));
    await add("Service");
    await expect(set("money", "2026-04")).rejects.toMatchObject({ message: "strategyChanged" });
    expect((await show()).overrides).toMatchObject([{ reason: "The fair does not wait" }]);
  });

  it("is opened by an owner's word, with the reason, until it is switched on anew; by nobody else's, and not where it is open", async () => {
    const { tenant, owner, company, set, show } = await gated();
    const admin = await addMember(db, company, "admin");
    await expect(admin.api.steering.openGate(write({ tenant, reason: "Quick" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const open = () => owner.api.steering.openGate(write({ tenant, reason: "The fair does not wait" }));
    await open();
    await set("money");
    expect(await show()).toMatchObject({ gate: { isOn: true, isOpen: true }, overrides: [{ reason: "The fair does not wait", byName: owner.name }] });
    await expect(open()).rejects.toMatchObject({ code: "CONFLICT", message: "gateOpen" });
    const later = personAt(db, owner, new Date(Date.now() + 60_000));
    for (const isOn of [false, true]) await later.api.steering.setGate(write({ tenant, isOn }));
    expect(await show()).toMatchObject({ gate: { isOn: true, isOpen: false }, overrides: [] });
    await expect(set("money", "2026-04")).rejects.toMatchObject(waits);
  });

  it("is not switched off while it holds, by an admin or an owner: an owner opens it with a reason first", async () => {
    const { tenant, owner, company, set, show } = await gated();
    const admin = await addMember(db, company, "admin");
    for (const person of [admin, owner]) await expect(person.api.steering.setGate(write({ tenant, isOn: false }))).rejects.toMatchObject({ code: "CONFLICT", message: "gateShut" });
    await expect(set("money")).rejects.toMatchObject(waits);
    await owner.api.steering.openGate(write({ tenant, reason: "The fair does not wait" }));
    await admin.api.steering.setGate(write({ tenant, isOn: false }));
    expect((await show()).gate).toEqual({ isOn: false, isOpen: true });
  });

  it("does not hold what has no money in it", async () => {
    const { tenant, owner } = await gated();
    await owner.api.budgets.create(write({ tenant, ...plainBudget, seconds: 3600 }));
  });
});
