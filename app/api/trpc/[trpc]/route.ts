import { mountAtFrontDoor } from "@/server/trpc/front-door-mount";
import { answerTrpc } from "@/server/trpc/http";

mountAtFrontDoor(answerTrpc);

export { answerTrpc as GET, answerTrpc as POST };
