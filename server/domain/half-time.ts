import type { Rules } from "./rule-of-thumb";
import { socialShare, type WorkedTime } from "./utilisation";

/**
 * The half-time rule: true where more than half of a person's worked time was social while their work is much wider. It says
 * nothing of people whose work social media is, nor of somebody who worked nothing.
 */
export function breaksHalfTime(time: Pick<WorkedTime, "social" | "worked">, isDedicated: boolean, rules: Pick<Rules, "half-time-share">): boolean {
  const share = socialShare(time);
  return !isDedicated && share !== null && share * 100 > rules["half-time-share"].value;
}
