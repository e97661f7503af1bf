import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Cell } from "./table";

const classesOf = (cell: ReactElement) => (/class="([^"]*)"/.exec(renderToStaticMarkup(cell))?.[1] ?? "").split(" ");

describe("a cell of words", () => {
  it("stands at its end where it says so, and its beginning speaks against that nowhere", () => {
    const classes = classesOf(<Cell className="text-end">Delete</Cell>);
    expect([classes.includes("text-end"), classes.includes("text-start")]).toEqual([true, false]);
  });

  it("that names its row begins where that begins, for the browser would put it in the middle", () => {
    expect(classesOf(<Cell head>Name</Cell>)).toContain("text-start");
  });
});
