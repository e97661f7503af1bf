import { refuse } from "./finding";
import { markLength } from "./encoding";
import type { Encoding } from "../schema";

/** Small enough that reading one slice and the rows in it stays far below 20 ms. */
const SLICE_BYTES = 8 * 1024;

function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}

/**
 * The text of a file in slices, without byte order mark, every line ending as `\n`.
 * Refuses, with the line, bytes that the encoding does not know and a character that the end of the file cuts in two.
 */
export function* textSlices(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  // A slice may end between \r and \n; the \r then waits for the next slice.
  let held = "";
  for (let at = markLength(bytes, encoding); at < bytes.length; at += SLICE_BYTES) {
    const text = held + decode(decoder, bytes.subarray(at, at + SLICE_BYTES), encoding, line);
    held = text.endsWith("\r") ? "\r" : "";
    const slice = text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n");
    const zeroAt = slice.indexOf("\u0000");
    if (zeroAt >= 0) refuse("binary", line + lineBreaks(slice.slice(0, zeroAt)));
    line += lineBreaks(slice);
    yield slice;
  }
  try {
    decoder.decode();
  } catch {
    refuse("cutShort", line);
  }
  if (held) yield "\n";
}

function decode(decoder: TextDecoder, slice: Uint8Array, encoding: Encoding, firstLine: number): string {
  try {
    return decoder.decode(slice, { stream: true });
  } catch {
    // One-byte encodings cannot fail, so these bytes were meant to be UTF-8 or UTF-16; find the line for the sentence.
    const readable = new TextDecoder(encoding).decode(slice);
    const upToFault = readable.slice(0, Math.max(readable.indexOf("\uFFFD"), 0));
    return refuse("notThisEncoding", firstLine + lineBreaks(upToFault.replace(/\r\n?/g, "\n")), { encoding });
  }
}
