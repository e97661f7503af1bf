import { activitiesRouter } from "../activities/router";
import { budgetsRouter } from "../budgets/router";
import { channelsRouter } from "../channels/router";
import { goalsRouter } from "../goals/router";
import { holidaysRouter } from "../holidays/router";
import { tenantsRouter } from "../tenants/router";
import { createCallerFactory, router } from "./init";

export const appRouter = router({
  activities: activitiesRouter,
  budgets: budgetsRouter,
  channels: channelsRouter,
  goals: goalsRouter,
  holidays: holidaysRouter,
  tenants: tenantsRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
