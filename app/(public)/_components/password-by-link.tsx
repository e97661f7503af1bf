"use client";
import { useState, type ComponentProps, type ReactNode } from "react";
import { PasswordInput } from "@/app/_components/password-input";
import { Button } from "@/app/_ui/button";
import { Field, type FieldProps } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { useLinkToken } from "./use-link-token";

type Props = Pick<FieldProps, "label" | "hint"> & {
  kind: ComponentProps<typeof PasswordInput>["kind"];
  action: ReactNode;
  /** Said where the link holds no secret. */
  noToken: ReactNode;
  pending: boolean;
  /** What is wrong with the password, and what with the rest. */
  wrong?: ReactNode;
  error?: ReactNode;
  onSubmit: (given: { token: string; password: string }) => void;
  /** Where else to go. */
  children: ReactNode;
};

/** What a mailed link asks for: a password, sent with the link's secret. */
export function PasswordByLink({ label, hint, kind, action, noToken, pending, wrong, error, onSubmit, children }: Props) {
  const token = useLinkToken();
  const [password, setPassword] = useState("");
  if (token === "") {
    return (
      <div className="grid gap-4">
        <Notice tone="warn">{noToken}</Notice>
        {children}
      </div>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ token: token ?? "", password });
      }}
      className="grid gap-4"
    >
      {error && <Notice tone="error">{error}</Notice>}
      <Field label={label} hint={hint} error={wrong} required>
        <PasswordInput kind={kind} value={password} onChange={(event) => setPassword(event.target.value)} maxLength={800} />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="justify-center">
        {action}
      </Button>
      {children}
    </form>
  );
}
