import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { normaliseAddress } from "../auth/email-address";
import { postOf, type Post } from "./post";

/** The least that a mail server must say; keeps what it hears. */
let sink: Server;
let heard: string[] = [];
let post: Post;

beforeAll(async () => {
  sink = createServer((socket) => {
    let inData = false;
    socket.on("error", () => undefined);
    socket.write("220 sink\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        heard.push(line);
        if (inData) {
          if (line !== ".") continue;
          inData = false;
          socket.write("250 kept\r\n");
        } else if (line === "DATA") {
          inData = true;
          socket.write("354 go on\r\n");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  });
  await new Promise<void>((listening) => sink.listen(0, "127.0.0.1", listening));
  const { port } = sink.address() as { port: number };
  post = postOf({ ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "app@worthwhile.test" });
});
afterAll(() => void sink.close());
beforeEach(() => void (heard = []));

const recipients = () => heard.filter((line) => line.startsWith("RCPT TO"));

it.each(["anna@acme.com", "Anna＠ACME.com", "o'neil+x@bücher.example"])("%s is one recipient, in its one form", async (typed) => {
  const address = normaliseAddress(typed) ?? "";
  await post({ to: { name: "Anna, Bob <bob@x.example>", address }, subject: "Größe", text: "text\n", html: "<p>html</p>" });
  expect(recipients()).toEqual([`RCPT TO:<${address}>`]);
  expect(heard.find((line) => line.startsWith("From:"))).toBe("From: Worthwhile <app@worthwhile.test>");
});

it.each([
  ["a file", { path: "package.json" }],
  ["an address", { href: "http://127.0.0.1:9/" }],
])("%s named as a mail's text is refused, not fetched", async (_, text) => {
  const mail = { to: { name: "A", address: "a@x.example" }, subject: "S", text: text as unknown as string, html: "h" };
  await expect(post(mail)).rejects.toThrow(/access rejected/);
  expect(heard.join("\n")).not.toContain("worthwhile\"");
});
