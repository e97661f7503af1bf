import type { Status } from "@/app/_ui/status-mark";
import type { StandingOnWire } from "@/server/overview/schema";

/** The sign that stands for a budget's status. */
export const statusOf: Record<StandingOnWire["status"], Status> = {
  over: "over",
  "at-risk": "atRisk",
  under: "under",
  "on-track": "onTrack",
  "no-budget": "none",
};
