import { answerFeed } from "@/server/feeds/download";

/** A person's calendar for calendar programs. The address is the secret. */
export async function GET(_request: Request, { params }: RouteContext<"/api/calendar/[feed]">) {
  return answerFeed((await params).feed);
}
