import type { EffortKind } from "./schema";

/** The activities that a new tenant starts with; it may rename, add and retire them. */
export const DEFAULT_ACTIVITIES: readonly { name: string; kind: EffortKind; aliases: readonly string[] }[] = [
  { name: "Monitoring", kind: "monitoring", aliases: ["monitor", "listening", "watching"] },
  { name: "Editorial", kind: "participation", aliases: ["content", "writing", "posting", "posts", "editing", "design"] },
  { name: "Responding", kind: "participation", aliases: ["replies", "reply", "respond", "comments", "answers", "support"] },
  { name: "Outreach", kind: "participation", aliases: ["influencers", "pitching"] },
  { name: "Networking", kind: "participation", aliases: ["network", "events"] },
  { name: "Measurement & reporting", kind: "analysis", aliases: ["reporting", "report", "measurement", "stats", "analytics"] },
  { name: "Optimisation", kind: "analysis", aliases: ["optimising", "optimization", "testing"] },
  { name: "Coordination of providers", kind: "analysis", aliases: ["coordination", "briefing", "agency"] },
  { name: "Non-social work", kind: "other", aliases: ["other", "admin", "meeting"] },
];

/** Work that is not social media's is not billed until somebody says so. */
export const isBillable = (kind: EffortKind) => kind !== "other";
