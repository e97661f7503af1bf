"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { makeFeedSecret } from "./feed-address";

/** The secret address of one's own calendar: shown once when it is made, made anew, closed. */
export function FeedSection({ tenant }: { tenant: string }) {
  const t = useTranslations("peoples-time.feed");
  const moment = useInstant();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(trpc.feeds.mine.queryOptions({ tenant }));
  const [address, setAddress] = useState<string | null>(null);
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.feeds.pathKey() });
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const make = useMutation(trpc.feeds.make.mutationOptions({ onSuccess, onError }));
  const remove = useMutation(trpc.feeds.remove.mutationOptions({ onSuccess, onError }));

  const onMake = async () => {
    const { secret, tokenHash } = await makeFeedSecret();
    make.mutate({ tenant, tokenHash }, { onSuccess: () => setAddress(`${window.location.origin}/api/calendar/${secret}.ics`) });
  };
  const onCopy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ title: t("copied") });
  };
  const onClose = () => remove.mutate({ tenant }, { onSuccess: () => { setAddress(null); toast({ title: t("closed") }); } });
  return (
    <Section
      title={t("title")}
      description={t("text")}
      actions={
        <>
          {data.madeAt !== null && <Button pending={remove.isPending} onClick={onClose}>{t("close")}</Button>}
          <Button pending={make.isPending} onClick={() => void onMake()}>{t(data.madeAt === null ? "make" : "anew")}</Button>
        </>
      }
    >
      {address !== null ? (
        <Notice tone="good" live>
          <p>{t("once")}</p>
          <div className="mt-2 flex flex-wrap items-end gap-2">
            <Field label={t("address")} className="min-w-0 flex-1 basis-64">
              <TextInput value={address} readOnly onFocus={(event) => event.target.select()} />
            </Field>
            <Button onClick={() => void onCopy(address)}>{t("copy")}</Button>
          </div>
        </Notice>
      ) : (
        data.madeAt !== null && <p className="max-w-prose text-sm text-ink-2">{t("madeAt", { day: moment(data.madeAt, { weekday: "short", day: "numeric", month: "short", year: "numeric" }) })}</p>
      )}
    </Section>
  );
}
