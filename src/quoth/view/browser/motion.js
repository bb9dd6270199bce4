/** Motion, where the reader wants any. */

/** Return how something is to move; false where the reader asked for less motion. */
export function calmly(animation) {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches && animation;
}
