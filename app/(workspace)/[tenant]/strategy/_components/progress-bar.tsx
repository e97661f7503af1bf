import type { ChartText } from "@/app/_ui/charts/chart-svg";

type Props = ChartText & { progress: number; failure: number; success: number };

/** How much of the way is gone, with a thin tick below which it fails and a thick one from which it is a success. It ends at the further of success and all of it. */
export function ProgressBar({ progress, failure, success, title, describe }: Props) {
  const end = Math.max(1, success);
  const at = (share: number) => `${(Math.min(end, Math.max(0, share)) / end) * 100}%`;
  return (
    <svg role="img" aria-label={title} width="100%" height="14" className="block min-w-16 flex-1 overflow-visible">
      <desc>{describe}</desc>
      <rect x="0" y="4" width="100%" height="6" className="fill-line" />
      <rect x="0" y="4" width={at(progress)} height="6" className="fill-actual" />
      <line x1={at(failure)} x2={at(failure)} y1="2" y2="12" strokeWidth="1" className="stroke-edge" />
      <line x1={at(success)} x2={at(success)} y1="0" y2="14" strokeWidth="2.5" className="stroke-ink" />
    </svg>
  );
}
