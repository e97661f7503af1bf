import type { ShownFinding } from "@/server/imports/schema";
import { useFindingSentence } from "./use-finding-sentence";

/** What was found, a sentence a line. */
export function FindingList({ findings }: { findings: readonly ShownFinding[] }) {
  const sentence = useFindingSentence();
  return (
    <ul className="mt-1 list-disc ps-5 break-words">
      {findings.map((finding, index) => (
        <li key={index}>{sentence(finding)}</li>
      ))}
    </ul>
  );
}
