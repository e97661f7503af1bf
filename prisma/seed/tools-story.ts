import type { CostPer } from "../../server/domain/tool-cost";
import type { ToolSplit } from "../../server/domain/tool-split";

/** Tools that a place wants, tries or uses. */
export type ToolsStory = {
  tools: readonly {
    name: string;
    purpose: string;
    requirements: string;
    owner: string;
    savedHours: number | null;
    /** Used since so many months back; absent while it is wanted or tried. */
    usedMonthsBack?: number;
    /** Its trial began and ends so many days from today. */
    trial?: { from: number; until: number };
    /** In whole units of its currency. */
    price?: { amount: number; currency: string; per: CostPer; seats?: number };
    split?: ToolSplit;
    channels: readonly string[];
  }[];
  /** What a unit of another currency is worth, from so many months back. */
  rates?: readonly { currency: string; monthsBack: number; rate: number; source: string }[];
};

/** By the name of the place. */
export const TOOLS: Readonly<Record<string, ToolsStory>> = {
  "Fernweh Outdoor": {
    tools: [
      { name: "Postplan", purpose: "Posts at set times", requirements: "All our networks, drafts that Lena approves, no posts in quiet hours.", owner: "lena", savedHours: 6, usedMonthsBack: 5, price: { amount: 49, currency: "EUR", per: "month" }, split: "hours", channels: ["Instagram", "YouTube"] },
      { name: "Peakmetrics", purpose: "Figures of all channels in one place", requirements: "Reach and clicks by post, export as a file, a key for each person.", owner: "lukas", savedHours: 4, usedMonthsBack: 8, price: { amount: 588, currency: "USD", per: "year" }, channels: [] },
      { name: "Reply helper", purpose: "Drafts answers to questions that come again", requirements: "German and English, a person sends, nothing leaves without being read.", owner: "lena", savedHours: null, trial: { from: -24, until: 5 }, price: { amount: 12, currency: "EUR", per: "seat-month", seats: 2 }, channels: ["Instagram"] },
      { name: "Subtitles", purpose: "Writes subtitles for films", requirements: "German, English and Dutch, names of products right, a file to correct.", owner: "lukas", savedHours: 2, channels: ["YouTube"] },
    ],
    rates: [{ currency: "USD", monthsBack: 9, rate: 0.92, source: "European Central Bank" }, { currency: "USD", monthsBack: 2, rate: 0.9, source: "European Central Bank" }],
  },
  "Green Valley Cycling": {
    tools: [{ name: "Postplan", purpose: "Posts at set times", requirements: "Works with the club’s calendar.", owner: "tom", savedHours: 3, usedMonthsBack: 3, price: { amount: 29, currency: "EUR", per: "month" }, channels: ["YouTube"] }],
  },
  // One of its clients counts in dollars; the portfolio is in euros.
  Northlight: { rates: [{ currency: "USD", monthsBack: 13, rate: 0.92, source: "European Central Bank" }, { currency: "USD", monthsBack: 2, rate: 0.9, source: "European Central Bank" }], tools: [] },
};
