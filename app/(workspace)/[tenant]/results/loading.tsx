export { PageLoading as default } from "@/app/_components/shell/page-loading";
