import type { PostFigures } from "../domain/post-figures";

/** Figures that stood before others: `by` the import that renewed them, null where they came with the post. */
export type Stood = PostFigures & { by?: string | null; before?: Stood | null };
/** A post's figures as they stand, whose they are, and those before them. */
export type Layered = { importId: string; renewedById: string | null; figures: PostFigures; before: Stood | null };

type Layer = { by: string; figures: PostFigures };

/** Latest first; the last one came with the post. */
function layersOf({ importId, renewedById, figures, before }: Layered): Layer[] {
  const layers: Layer[] = [{ by: renewedById ?? importId, figures }];
  for (let stood = before; stood; stood = stood.before ?? null) {
    const { by, before: _, ...rest } = stood;
    layers.push({ by: by ?? importId, figures: rest });
  }
  return layers;
}

/**
 * A post as it is without one import: in whatever order imports are taken back, what the others said stays. Null where it is no
 * post any more.
 */
export function withoutImport(post: Layered, importId: string): Layered | null {
  const layers = layersOf(post).filter(({ by }) => by !== importId);
  const [top] = layers;
  const bottom = layers.at(-1);
  if (!top || !bottom) return null;
  const isBottom = (layer: Layer) => layer === bottom;
  const before = layers.slice(1).reduceRight<Stood | null>((below, layer) => ({ ...layer.figures, by: isBottom(layer) ? null : layer.by, before: below }), null);
  return { importId: bottom.by, renewedById: isBottom(top) ? null : top.by, figures: top.figures, before };
}
