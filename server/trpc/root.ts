import { activitiesRouter } from "../activities/router";
import { channelsRouter } from "../channels/router";
import { goalsRouter } from "../goals/router";
import { createCallerFactory, router } from "./init";

export const appRouter = router({
  activities: activitiesRouter,
  channels: channelsRouter,
  goals: goalsRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
