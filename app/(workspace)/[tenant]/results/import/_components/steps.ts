/** Where a file is on its way; without a file there is only the history. */
export const resultStepHref = (tenant: string, importId: string, step: "questions" | "preview" = "questions") => `/${tenant}/results/import?file=${importId}&step=${step}`;
