/** The value rounded to `decimals` places, halves away from zero; never minus zero. Every rounding of the product is this one. */
export function roundHalfAway(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const units = Math.abs(value) * scale;
  // 1.005 is held as 1.00499…: a half that a decimal shows must not be lost to the binary form of it.
  const rounded = Math.round(units * (1 + Number.EPSILON));
  return value < 0 && rounded > 0 ? -rounded / scale : rounded / scale;
}
