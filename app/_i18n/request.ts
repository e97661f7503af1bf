import { getRequestConfig } from "next-intl/server";
import { en } from "./en";

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof en;
  }
}

/** English so far; further languages are further catalogues. Days are strings already, so UTC prints them as they are. */
export default getRequestConfig(() => Promise.resolve({ locale: "en" as const, messages: en, timeZone: "UTC", now: new Date() }));
