import { accessesRouter } from "../accesses/router";
import { accountsRouter } from "../accounts/router";
import { activitiesRouter } from "../activities/router";
import { adviceRouter } from "../advice/router";
import { audiencesRouter } from "../audiences/router";
import { auditRouter } from "../audit/router";
import { auditsRouter } from "../audits/router";
import { alertsRouter } from "../alerts/router";
import { awarenessRouter } from "../awareness/router";
import { budgetsRouter } from "../budgets/router";
import { capacitiesRouter } from "../capacities/router";
import { channelsRouter } from "../channels/router";
import { choicesRouter } from "../choices/router";
import { clientsRouter } from "../clients/router";
import { engagementsRouter } from "../engagements/router";
import { completenessRouter } from "../completeness/router";
import { exchangeRatesRouter } from "../exchange-rates/router";
import { expensesRouter } from "../expenses/router";
import { experimentsRouter } from "../experiments/router";
import { competitorsRouter } from "../competitors/router";
import { contributionsRouter } from "../contributions/router";
import { feedsRouter } from "../feeds/router";
import { goalsRouter } from "../goals/router";
import { holidaysRouter } from "../holidays/router";
import { importsRouter } from "../imports/router";
import { invitesRouter } from "../invites/router";
import { kpisRouter } from "../kpis/router";
import { leavesRouter } from "../leaves/router";
import { mailRouter } from "../mail/router";
import { membersRouter } from "../members/router";
import { normsRouter } from "../norms/router";
import { overviewRouter } from "../overview/router";
import { platformRisksRouter } from "../platform-risks/router";
import { policiesRouter } from "../policies/router";
import { portfolioRouter } from "../portfolio/router";
import { postsRouter } from "../posts/router";
import { prioritiesRouter } from "../priorities/router";
import { providersRouter } from "../providers/router";
import { retainersRouter } from "../retainers/router";
import { ratesRouter } from "../rates/router";
import { resultImportsRouter } from "../result-imports/router";
import { reportRouter } from "../report/router";
import { rulesRouter } from "../rules/router";
import { sourcingRouter } from "../sourcing/router";
import { templatesRouter } from "../templates/router";
import { tenantsRouter } from "../tenants/router";
import { timeRouter } from "../time/router";
import { timerRouter } from "../timer/router";
import { toolsRouter } from "../tools/router";
import { timesheetsRouter } from "../timesheets/router";
import { responsesRouter } from "../responses/router";
import { reviewsRouter } from "../reviews/router";
import { returnsRouter } from "../returns/router";
import { roiRouter } from "../roi/router";
import { routinesRouter } from "../routines/router";
import { scheduleRouter } from "../schedule/router";
import { sharesRouter } from "../shares/router";
import { steeringRouter } from "../steering/router";
import { strategyChangesRouter } from "../strategy-changes/router";
import { summaryRouter } from "../summary/router";
import { trainingsRouter } from "../trainings/router";
import { utilisationRouter } from "../utilisation/router";
import { verdictsRouter } from "../verdicts/router";
import { voicesRouter } from "../voices/router";
import { createCallerFactory, router } from "./init";

export const appRouter = router({
  accesses: accessesRouter,
  accounts: accountsRouter,
  activities: activitiesRouter,
  advice: adviceRouter,
  audiences: audiencesRouter,
  audit: auditRouter,
  audits: auditsRouter,
  alerts: alertsRouter,
  awareness: awarenessRouter,
  budgets: budgetsRouter,
  capacities: capacitiesRouter,
  channels: channelsRouter,
  choices: choicesRouter,
  clients: clientsRouter,
  engagements: engagementsRouter,
  completeness: completenessRouter,
  exchangeRates: exchangeRatesRouter,
  expenses: expensesRouter,
  experiments: experimentsRouter,
  competitors: competitorsRouter,
  contributions: contributionsRouter,
  feeds: feedsRouter,
  goals: goalsRouter,
  holidays: holidaysRouter,
  imports: importsRouter,
  invites: invitesRouter,
  kpis: kpisRouter,
  leaves: leavesRouter,
  mail: mailRouter,
  members: membersRouter,
  norms: normsRouter,
  overview: overviewRouter,
  platformRisks: platformRisksRouter,
  policies: policiesRouter,
  portfolio: portfolioRouter,
  posts: postsRouter,
  priorities: prioritiesRouter,
  providers: providersRouter,
  responses: responsesRouter,
  retainers: retainersRouter,
  rates: ratesRouter,
  report: reportRouter,
  resultImports: resultImportsRouter,
  rules: rulesRouter,
  sourcing: sourcingRouter,
  templates: templatesRouter,
  tenants: tenantsRouter,
  time: timeRouter,
  timer: timerRouter,
  tools: toolsRouter,
  timesheets: timesheetsRouter,
  reviews: reviewsRouter,
  returns: returnsRouter,
  roi: roiRouter,
  routines: routinesRouter,
  schedule: scheduleRouter,
  shares: sharesRouter,
  steering: steeringRouter,
  strategyChanges: strategyChangesRouter,
  summary: summaryRouter,
  trainings: trainingsRouter,
  utilisation: utilisationRouter,
  verdicts: verdictsRouter,
  voices: voicesRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
