/** What has to be seen to when work leaves a provider, in the order in which it is best done. */
export const OFFBOARDING_STEPS = ["handover", "accounts", "sign-in", "files", "personal-data", "last-invoice"] as const;
export type OffboardingStep = (typeof OFFBOARDING_STEPS)[number];
