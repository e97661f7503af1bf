import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import ui from "../_i18n/en/ui.json";
import { Combobox } from "./combobox";
import { Field } from "./field";
import { NumberInput } from "./number-input";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { TextInput } from "./text-input";

const html = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="de" timeZone="UTC" messages={{ ui }}>
      {node}
    </NextIntlClientProvider>,
  );

/** The value of an attribute of the first element that has it. */
const attribute = (markup: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1];

describe("a field of a form", () => {
  it.each([
    ["a line of text", <TextInput key="c" />],
    ["a long text", <TextArea key="c" />],
    ["a list", <Select key="c" options={[]} />],
    ["a choice of many", <Combobox key="c" options={[]} value={null} onValueChange={() => undefined} />],
    ["a number", <NumberInput key="c" />],
  ])("names %s, and reads its hint and its error with it", (_, control) => {
    const markup = html(
      <Field label="Handle" hint="As it is on the platform" error="Another channel has it">
        {control}
      </Field>,
    );
    const id = attribute(markup, "for");
    expect(markup).toMatch(new RegExp(`<(input|textarea|select)[^>]* id="${id}"`));
    expect(attribute(markup, "aria-describedby")).toBe(`${id}-hint ${id}-error`);
    expect(markup).toContain(`id="${id}-error"`);
    expect(attribute(markup, "aria-invalid")).toBe("true");
  });

  it("is not marked as wrong while nothing is", () => {
    const markup = html(
      <Field label="Handle">
        <TextInput />
      </Field>,
    );
    expect(attribute(markup, "aria-invalid")).toBeUndefined();
    expect(attribute(markup, "aria-describedby")).toBeUndefined();
  });

  it("keeps what was typed when an error comes", () => {
    const markup = html(
      <Field label="Handle" error="Another channel has it">
        <TextInput defaultValue="@northwind" />
      </Field>,
    );
    expect(attribute(markup, "value")).toBe("@northwind");
  });

  it("writes a number the way the reader does", () => {
    expect(html(<NumberInput aria-label="Hours" defaultValue={7.5} />)).toContain('value="7,5"');
  });
});
