import { activitiesRouter } from "../activities/router";
import { channelsRouter } from "../channels/router";
import { goalsRouter } from "../goals/router";
import { holidaysRouter } from "../holidays/router";
import { createCallerFactory, router } from "./init";

export const appRouter = router({
  activities: activitiesRouter,
  channels: channelsRouter,
  goals: goalsRouter,
  holidays: holidaysRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
