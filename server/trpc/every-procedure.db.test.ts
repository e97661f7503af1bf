import { describe, expect, it } from "vitest";
import { declarationFindings, inventoryFindings } from "../testing/matrix/declared";
import { doorFindings } from "../testing/matrix/door";
import { callEveryProcedure, useWorld } from "../testing/matrix/every-procedure";
import { readExpected } from "../testing/matrix/expected";
import { fixtures } from "../testing/matrix/fixtures";
import { openStage } from "../testing/matrix/rehearsal";
import { allProcedures } from "../testing/matrix/run";
import { worldFindings } from "../testing/matrix/world";
import { appRouter } from "./root";

const procedures = allProcedures();
const world = useWorld("matrix");

describe("the inventory of procedures", () => {
  it("is whole: none is loaded later, and each has its fixture and its line in authz.matrix.csv", () => {
    expect(Object.keys((appRouter._def as unknown as { lazy: object }).lazy)).toEqual([]);
    expect(inventoryFindings(procedures.map(({ path }) => path), fixtures, readExpected())).toEqual([]);
  });

  it("is tried in a world in which every table has rows of every tenant", async () => {
    expect(await worldFindings(world.db)).toEqual([]);
  });

  it.each(procedures)("$path names every id of its input, says outright what goes out, and sends no secret", (procedure) => {
    expect(declarationFindings(procedure, fixtures[procedure.path]?.("A", "owner").refs ?? {})).toEqual([]);
  });
});

describe("the door into tenants", () => {
  it("shows each person the tenants that they may enter, and of no table a row of any other", async () => {
    const stage = await openStage(world.addresses, "normal");
    expect(await doorFindings(world.db, stage)).toEqual([]);
    await stage.close();
  });
});

callEveryProcedure(world, ["normal"]);
