// Middles, spreads and groups.

/** Values by what a function says of them, in their order. */
export function grouped(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}

/** The value below which a share of all lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The middle of some runs, and how far the runs lie from it at most. */
export function middle(values) {
  const known = values.filter(Number.isFinite);
  if (!known.length) return undefined;
  const value = quantile(known, 0.5);
  return { value, spread: Math.max(...known.map((one) => Math.abs(one - value))) };
}
