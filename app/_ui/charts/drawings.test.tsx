import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BudgetSteps, BudgetStepsDrawing } from "./budget-steps";
import { Bullet } from "./bullet";
import { BurnUp, BurnUpDrawing } from "./burn-up";
import { Matrix } from "./matrix";
import { ShareBar } from "./share-bar";
import { Sparkline } from "./sparkline";

const said = { title: "November runs 8.9 h over by the 30th", describe: "47.2 of 50 h used by the 23rd." };
const labels = { actual: "Logged", budget: "Budget", forecast: "Forecast" };
const format = (value: number) => `${value} h`;
const empty = { days: 30, actual: [], budget: null };

const charts = [
  ["bullet", <Bullet key="c" {...said} actual={0} budget={null} />],
  ["burn-up", <BurnUp key="c" {...said} {...empty} format={format} labels={labels} />],
  ["budget steps", <BudgetSteps key="c" {...said} steps={[]} format={format} labels={labels} />],
  ["share bar", <ShareBar key="c" {...said} shares={[]} format={format} formatRatio={format} />],
  ["matrix", <Matrix key="c" {...said} points={[]} lines={{ x: 0, y: 0 }} labels={{ x: "Time", y: "Value", corners: ["Do first", "Plan well", "In between", "Leave"] }} />],
  ["sparkline", <Sparkline key="c" {...said} values={[]} />],
] as const;

describe("every chart", () => {
  it.each(charts)("(%s) is one image that says its finding and describes its figures", (_, chart) => {
    const markup = renderToStaticMarkup(chart);
    expect(markup).toContain(`role="img" aria-label="${said.title}"`);
    expect(markup).toContain(`<desc>${said.describe}</desc>`);
  });
  it.each(charts)("(%s) survives having nothing to show", (_, chart) => {
    expect(renderToStaticMarkup(chart)).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

describe("a burn-up", () => {
  it("names the forecast in the colour of what is over only when it is", () => {
    const draw = (forecast: number) => renderToStaticMarkup(<BurnUpDrawing {...said} {...empty} actual={[10]} budget={50} forecast={forecast} format={format} labels={labels} width={480} />);
    expect(draw(60)).toContain("fill-over");
    expect(draw(40)).not.toContain("fill-over");
  });
  it("reads out the sum of each day that has passed", () => {
    const markup = renderToStaticMarkup(<BurnUpDrawing {...said} {...empty} actual={[2, 5]} format={format} labels={labels} width={480} />);
    expect(markup).toContain("<title>1: Logged 2 h</title>");
    expect(markup).toContain("<title>2: Logged 5 h</title>");
  });
  it("keeps the sum so far off the budget's line, wherever the line ends", () => {
    for (let hours = 41; hours < 60; hours++) {
      const markup = renderToStaticMarkup(<BurnUpDrawing {...said} days={30} actual={[hours - 2, hours]} budget={40} forecast={60} format={format} labels={labels} width={960} />);
      const line = Number(/y1="([\d.]+)" y2="[\d.]+" stroke-width="2"/.exec(markup)?.[1]);
      const words = Number(/<text x="[\d.]+" y="([\d.]+)"[^>]*paint-order/.exec(markup)?.[1]);
      expect(Math.abs(words - 4 - line), `${hours} h`).toBeGreaterThanOrEqual(4);
    }
  });
  it("shows the result instead of a forecast when the month is over", () => {
    const markup = renderToStaticMarkup(<BurnUpDrawing {...said} days={2} actual={[2, 5]} budget={9} forecast={5} format={format} labels={labels} width={480} />);
    expect(markup).not.toContain(">Forecast<");
    expect(markup).toContain(">Logged<");
  });
});

describe("budget steps", () => {
  it("shorten the names of months on a phone rather than let them touch", () => {
    const steps = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((label) => ({ label, actual: 1, budget: 2 }));
    const draw = (width: number) => renderToStaticMarkup(<BudgetStepsDrawing {...said} steps={steps} format={format} labels={labels} width={width} />);
    expect(draw(340)).toContain(">J</text>");
    expect(draw(680)).toContain(">Jan</text>");
  });
});
