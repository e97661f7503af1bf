/** Messages of a place: by channel how many come in a working day, who answers them and how soon, and what waits now. */
export type ResponsesStory = {
  channels: readonly {
    channel: string;
    /** Messages a working day, on average. */
    perDay: number;
    /** Share that is answered within the time; the others take hours. */
    prompt: number;
    by: readonly string[];
    hours?: { from: string; to: string; days: readonly number[]; slaMinutes: number | null };
  }[];
  monthsBack: number;
  /** Open now: so many minutes ago. */
  open: readonly { channel: string; minutesAgo: number; note: string; isEscalated?: boolean }[];
};

/** By the name of the place. */
export const RESPONSES: Readonly<Record<string, ResponsesStory>> = {
  "Fernweh Outdoor": {
    monthsBack: 3,
    channels: [
      { channel: "Instagram", perDay: 1.4, prompt: 0.88, by: ["hanna", "hanna", "lena"], hours: { from: "08:00", to: "20:00", days: [1, 2, 3, 4, 5, 6], slaMinutes: 60 } },
      { channel: "YouTube", perDay: 0.5, prompt: 0.7, by: ["nadia"] },
      { channel: "Facebook", perDay: 0.4, prompt: 0.55, by: ["lena", "hanna"] },
    ],
    open: [
      { channel: "Instagram", minutesAgo: 12, note: "Which poles fit the two-person tent?" },
      { channel: "Facebook", minutesAgo: 3000, note: "Zip broke on the second trip", isEscalated: true },
    ],
  },
  "Bakery Brood": {
    monthsBack: 2,
    channels: [
      { channel: "Instagram", perDay: 0.8, prompt: 0.9, by: ["mila", "jonas"] },
      { channel: "Facebook", perDay: 0.5, prompt: 0.75, by: ["mila"] },
    ],
    open: [{ channel: "Facebook", minutesAgo: 25, note: "Open on the holiday?" }],
  },
};
