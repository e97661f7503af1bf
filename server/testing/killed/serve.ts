import { createServer } from "node:http";
import { endOnFault } from "../../launch/end-on-fault.js";
import { answerProcedure } from "../../launch/procedures.js";
import { answerTrpc } from "../../trpc/http";

/** The front door's way to procedures, without pages: what answers, and what is killed, is the same. */
const home = new URL(process.env.NEXTAUTH_URL ?? "");
endOnFault();
createServer((request, response) => void answerProcedure(answerTrpc, request, response, home)).listen(Number(home.port), "127.0.0.1", () => process.send?.("ready"));
