export const STEPS = ["questions", "map", "preview", "run"] as const;
export type Step = (typeof STEPS)[number];

/** The step that an address names; the first where it names none. */
export const stepOf = (value: string | string[] | undefined): Step => STEPS.find((step) => step === value) ?? "questions";

export const stepHref = (tenant: string, importId: string, step: Step) => `/${tenant}/time/import?file=${importId}&step=${step}`;
