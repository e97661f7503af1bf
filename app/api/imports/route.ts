import { answerUpload } from "@/server/imports/upload";

export { answerUpload as POST };
