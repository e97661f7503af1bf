/** Whether something is so, as a file says it. */
export const yesNo = (is: boolean) => (is ? "yes" : "no");
