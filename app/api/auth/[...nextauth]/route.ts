import { answerAuth } from "@/server/auth/answer-auth";

type Place = { params: Promise<{ nextauth: string[] }> };

const handle = async (request: Request, { params }: Place) => answerAuth(request, (await params).nextauth);

export { handle as GET, handle as POST };
