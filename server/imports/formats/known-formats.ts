import type { Columns, FormatName } from "../schema";

export type KnownFormat = { name: Exclude<FormatName, "generic">; signature: string[]; columns: Columns };

/**
 * The exports that are recognised, by headings that they have and the others have not. `columns` are the headings as
 * each tool writes them; those that are missing from a file are left out. The order decides: Clockify's headings
 * contain nearly all of Toggl's.
 */
export const KNOWN_FORMATS: KnownFormat[] = [
  {
    name: "clockify",
    signature: ["User", "Project", "Start Date", "Start Time", "Duration (h)"],
    columns: {
      person: "User", email: "Email", client: "Client", project: "Project", task: "Task", tags: "Tags", note: "Description",
      startDate: "Start Date", startTime: "Start Time", endDate: "End Date", endTime: "End Time",
      duration: "Duration (h)", billable: "Billable",
    },
  },
  {
    name: "toggl",
    signature: ["User", "Project", "Description", "Start date", "Start time", "Duration"],
    columns: {
      person: "User", email: "Email", client: "Client", project: "Project", task: "Task", tags: "Tags", note: "Description",
      startDate: "Start date", startTime: "Start time", endDate: "End date", endTime: "End time",
      duration: "Duration", billable: "Billable",
    },
  },
  {
    name: "harvest",
    signature: ["Date", "Client", "Project", "Task", "Hours", "First Name", "Last Name"],
    columns: {
      firstName: "First Name", lastName: "Last Name", email: "Email", client: "Client", project: "Project", task: "Task",
      note: "Notes", startDate: "Date", duration: "Hours", billable: "Billable?",
    },
  },
  {
    name: "kimai",
    signature: ["Date", "From", "To", "Duration", "Customer", "Project", "Activity"],
    columns: {
      person: "User", email: "Email", client: "Customer", project: "Project", task: "Activity", tags: "Tags", note: "Description",
      startDate: "Date", startTime: "From", endTime: "To", duration: "Duration", billable: "Billable",
    },
  },
];
