/** What stands around the goals of a place: who steers, whom they want to reach, what was agreed on, changed and learned. */
export type SteeringStory = {
  seats: readonly { area: "sales" | "marketing" | "service" | "legal" | "finance" | "it"; person?: string; name?: string; sponsor?: boolean }[];
  signedBy: string;
  policy: string;
  /** Who has agreed to the policy. */
  agreed: readonly string[];
  voices: readonly { person: string; tone: string; channel?: string }[];
  trainings: readonly { person: string; topic: string; daysAgo: number }[];
  audiences: readonly { name: string; who: string; platform: string; doing: string; reach: string; channels: readonly string[] }[];
  competitors: readonly { name: string; kind: "competitor" | "look-alike"; works: string; worksNot: string }[];
  awareness: string;
  risk: { platform: string; risk: string; reviewInDays: number };
  log: readonly { kind: "change" | "learning"; what: string; why: string }[];
  review: { happened: string; decisions: string; nextMonth: string };
};

const POLICY = [
  "Say who you are and for whom you speak.",
  "Answer questions first, then post. Nobody waits longer than an hour in opening hours.",
  "Never argue with one person in front of all. Offer a call, and keep it.",
  "No names, faces or orders of customers without their yes.",
  "In doubt ask; at night and in a crisis call, do not write.",
].join("\n");

const FERNWEH: SteeringStory = {
  seats: [
    { area: "marketing", person: "clara", sponsor: true }, { area: "marketing", person: "lena" }, { area: "it", person: "lukas" },
    { area: "sales", name: "Birgit Sommer" }, { area: "service", name: "Emre Kaya" }, { area: "legal", name: "Dr. Anke Thiel" },
  ],
  signedBy: "petra",
  policy: POLICY,
  agreed: ["clara", "lena", "hanna"],
  voices: [
    { person: "lena", tone: "Warm and exact: gear first, jokes second, never about the weather." },
    { person: "hanna", tone: "Like at the counter: short answers, a name at the end.", channel: "Instagram" },
  ],
  trainings: [{ person: "hanna", topic: "Answering in public", daysAgo: 40 }, { person: "lena", topic: "What to do in the first hour of a crisis", daysAgo: 75 }],
  audiences: [
    { name: "Weekend hikers", who: "Live in cities, walk twice a month, buy once a year and ask before.", platform: "instagram", doing: "Save routes and ask what others wear", reach: "Short films of real days, answers within the hour", channels: ["Instagram", "Facebook"] },
    { name: "Long-distance walkers", who: "Count grams, read tests to the end, come back for years.", platform: "youtube", doing: "Watch tests to the end and argue about them", reach: "Honest tests with numbers, and what broke", channels: ["YouTube", "Newsletter"] },
  ],
  competitors: [
    { name: "Gipfel & Co", kind: "competitor", works: "Routes with a map and a packing list", worksNot: "Nobody answers at the weekend" },
    { name: "A bicycle workshop in Ghent", kind: "look-alike", works: "Repairs on film, one a week, always the same day", worksNot: "No way from the film to the shop" },
  ],
  awareness: "They know us for light tents. For shoes they ask others.",
  risk: { platform: "instagram", risk: "Half of all new customers come from one platform whose reach is for sale.", reviewInDays: 20 },
  log: [
    { kind: "change", what: "Service moved before brand", why: "Half of all messages are questions, and unanswered ones are told on." },
    { kind: "learning", what: "Tests that show what broke are watched twice as long", why: "Three films against three without." },
  ],
  review: { happened: "The fair took a week of editorial hours. Answers stayed within the hour all the same.", decisions: "Hanna keeps mornings free of posts and answers first. Lena plans two films a month and not three.", nextMonth: "Winter tents: one test, one repair, one letter." },
};

const client = (audience: SteeringStory["audiences"][number], name: string): SteeringStory => ({
  seats: [{ area: "marketing", person: "tom" }, { area: "sales", name, sponsor: true }],
  signedBy: "eva",
  policy: POLICY,
  agreed: ["eva", "mila"],
  voices: [{ person: "mila", tone: "As in the shop: kind, short, with a smile and without slang." }],
  trainings: [{ person: "jonas", topic: "Answering in public", daysAgo: 30 }],
  audiences: [audience],
  competitors: [{ name: "The one across the street", kind: "competitor", works: "Posts before seven in the morning", worksNot: "Never answers" }],
  awareness: "In the town everybody knows the name; two towns away nobody does.",
  risk: { platform: "instagram", risk: "Orders come as messages that nobody could take over.", reviewInDays: -3 },
  log: [{ kind: "learning", what: "Faces are saved more often than products", why: "Six posts of each." }],
  review: { happened: "A calm month, a little over on stories.", decisions: "Two stories a day and no more.", nextMonth: "Ask three regulars what they miss." },
});

/** By the address of the place. */
export const STEERING: Readonly<Record<string, SteeringStory>> = {
  "fernweh-outdoor": FERNWEH,
  "bakery-brood": client({ name: "Early birds", who: "Pass at seven, decide at the door.", platform: "instagram", doing: "Look what is warm today", reach: "One picture before seven", channels: ["Instagram"] }, "Pieter Brood"),
  "green-valley-cycling": client({ name: "Sunday riders", who: "Ride in groups and buy alone.", platform: "instagram", doing: "Look for the next route", reach: "A route with a coffee stop every Friday", channels: ["Instagram"] }, "Ana Ruiz"),
};
