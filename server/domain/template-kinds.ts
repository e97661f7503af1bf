import type { GoalCategory } from "./goal-category";
import type { Direction } from "./kpi";
import type { Reading } from "./kpi-reading";
import type { Plan } from "./template";

/** What usually goes with a kind of business. Suggestions in English: all of it is the workspace's own once it is there. */

export const BUSINESS_KINDS = ["shop", "b2b", "service", "local", "agency-client"] as const;
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** A KPI's unit as it stands behind a value; "money" is the workspace's own. */
type Unit = "%" | "min" | "h" | "money" | null;
type Kpi = { name: string; unit: Unit; reading: Reading; direction: Direction; isVanity: boolean };
type Goal = { title: string; category: GoalCategory; kpi: Kpi };
type Channel = { name: string; platformKey: string; purpose: string };

const goal = (category: GoalCategory, title: string, kpi: Kpi): Goal => ({ title, category, kpi });
/** What a period brings is counted; the rest stands at a level. */
const count = (name: string, unit: Unit = null): Kpi => ({ name, unit, reading: "period", direction: "increase", isVanity: false });
const up = (name: string, unit: Unit = null): Kpi => ({ name, unit, reading: "level", direction: "increase", isVanity: false });
const down = (name: string, unit: Unit = null): Kpi => ({ name, unit, reading: "level", direction: "decrease", isVanity: false });
const vanity = (name: string): Kpi => ({ name, unit: null, reading: "cumulative", direction: "increase", isVanity: true });
const channel = (name: string, platformKey: string, purpose: string): Channel => ({ name, platformKey, purpose });

const KINDS: Readonly<Record<BusinessKind, { goals: readonly Goal[]; channels: readonly Channel[] }>> = {
  shop: {
    goals: [
      goal("sales", "Sell more through social media", count("Revenue from social media", "money")),
      goal("traffic", "Bring visitors to the shop", count("Visits to the shop from social media")),
      goal("loyalty", "Have customers come back", up("Customers who buy again", "%")),
      goal("service", "Answer customers quickly", down("First response", "min")),
      goal("reputation", "Be recommended", up("Average rating")),
    ],
    channels: [
      channel("Instagram", "instagram", "Show products in use"),
      channel("Pinterest", "pinterest", "Be found by people who plan to buy"),
      channel("Newsletter", "newsletter", "Bring customers back"),
      channel("Review sites", "reviews", "Answer what customers write"),
    ],
  },
  b2b: {
    goals: [
      goal("leads", "Win enquiries that fit", count("Qualified leads")),
      goal("leads", "Pay less for an enquiry", down("Cost of a lead", "money")),
      goal("authority", "Be asked as experts", count("Invitations to speak or write")),
      goal("traffic", "Bring decision makers to the site", count("Sign-ups on the site")),
      goal("recruiting", "Find people who fit", count("Applications from social media")),
      goal("loyalty", "Stay in touch with customers", up("Customers who read the newsletter", "%")),
    ],
    channels: [
      channel("LinkedIn", "linkedin", "Reach decision makers with what we know"),
      channel("Blog", "blog", "Answer what buyers look for"),
      channel("Newsletter", "newsletter", "Stay in touch until it is time to buy"),
      channel("YouTube", "youtube", "Explain what needs to be seen"),
    ],
  },
  service: {
    goals: [
      goal("leads", "Get more enquiries", count("Enquiries from social media")),
      goal("service", "Answer questions quickly", up("Answered in time", "%")),
      goal("reputation", "Earn good reviews", up("Average rating")),
      goal("authority", "Show that we know our trade", count("Mentions by others")),
      goal("loyalty", "Have clients come back", up("Clients who book again", "%")),
    ],
    channels: [
      channel("LinkedIn", "linkedin", "Show how we work"),
      channel("Instagram", "instagram", "Show results and the people behind them"),
      channel("WhatsApp", "whatsapp", "Answer questions before and after a booking"),
      channel("Review sites", "reviews", "Answer what clients write"),
    ],
  },
  local: {
    goals: [
      goal("sales", "Bring people through the door", count("Visits or bookings from social media")),
      goal("reputation", "Earn good reviews nearby", up("Average rating")),
      goal("loyalty", "Have guests come back", up("Regulars on the list")),
      goal("service", "Answer questions the same day", down("First response", "h")),
      goal("recruiting", "Find staff nearby", count("Applications from social media")),
    ],
    channels: [
      channel("Instagram", "instagram", "Show what there is today"),
      channel("Facebook", "facebook", "Tell the neighbourhood what is on"),
      channel("Search", "search", "Be found with the right hours and address"),
      channel("Review sites", "reviews", "Answer what guests write"),
    ],
  },
  "agency-client": {
    goals: [
      goal("sales", "Earn more than social media costs", count("Revenue from social media", "money")),
      goal("leads", "Win enquiries for the client", count("Qualified leads")),
      goal("traffic", "Bring visitors to the client's site", count("Visits to the site from social media")),
      goal("reputation", "Be spoken of well", up("Mentions in a good tone", "%")),
      // Watched because clients ask for it; it never counts as a return.
      goal("other", "Reach the people that the client wants", vanity("Followers")),
    ],
    channels: [
      channel("Instagram", "instagram", "Show the brand"),
      channel("LinkedIn", "linkedin", "Reach partners and talent"),
      channel("Facebook", "facebook", "Keep the community informed"),
      channel("Newsletter", "newsletter", "Bring people back without an algorithm"),
    ],
  },
};

/** What a template adds to an empty workspace; amounts of money are in `currency`. */
export function planOfKind(kind: BusinessKind, currency: string): Plan {
  const { goals, channels } = KINDS[kind];
  return {
    goals: goals.map(({ title, category }) => ({ title, category, completionCriterion: null, successPercent: 100, failurePercent: 50 })),
    kpis: goals.map(({ title, kpi: { unit, ...kpi } }) => ({ ...kpi, goalTitle: title, unit: unit === "money" ? currency : unit, collectEvery: null, discussEvery: null, weight: 1 })),
    channels: [...channels],
    activities: [],
  };
}
