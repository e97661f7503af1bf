CREATE TABLE "tool_mails" (
    "tenant_id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "for_on" DATE NOT NULL,

    CONSTRAINT "tool_mails_pkey" PRIMARY KEY ("tenant_id","tool_id","member_id","for_on")
);
ALTER TABLE "tool_mails" ADD CONSTRAINT "tool_mails_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tool_mails" ADD CONSTRAINT "tool_mails_tenant_id_tool_id_fkey" FOREIGN KEY ("tenant_id", "tool_id") REFERENCES "tools"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tool_mails" ADD CONSTRAINT "tool_mails_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT wall_tenant_table('tool_mails', 'SELECT, INSERT');
