"use client";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ComponentProps } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import { TextInput } from "@/app/_ui/text-input";

/** A password that can be looked at while it is typed. `kind` tells password managers whether to fill in or to make one. */
export function PasswordInput({ kind, ...props }: Omit<ComponentProps<typeof TextInput>, "type" | "autoComplete"> & { kind: "current" | "new" }) {
  const t = useTranslations("auth");
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextInput {...props} type={isShown ? "text" : "password"} autoComplete={`${kind}-password`} className="pe-11" />
      <span className="absolute inset-y-0 end-0.5 flex items-center">
        <IconButton label={t(isShown ? "hidePassword" : "showPassword")} icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />} onClick={() => setShown(!isShown)} />
      </span>
    </div>
  );
}
