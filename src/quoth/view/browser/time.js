/** Days into bins: claims in, spans of equal length with how many claims of each tone were made in them. */

const DAY = 86_400_000;

/** The lengths of bins, in days, and about how many bins there may be. */
const LENGTHS = [1, 7, 14, 30, 91, 365, 3650];
const MOST_BINS = 48;

/** Return empty bins from the first to the last day of the claims: `{start, end, …tones}`. */
export function binsOf(claims) {
  const days = claims
    .map(({ stated }) => stated)
    .filter(Boolean)
    .sort();
  if (!days.length) return [];
  const first = number(days[0]);
  const span = number(days[days.length - 1]) - first + 1;
  const length = LENGTHS.find((one) => span / one <= MOST_BINS) ?? LENGTHS[LENGTHS.length - 1];
  return Array.from({ length: Math.ceil(span / length) }, (_, index) => ({
    start: date(first + index * length),
    end: date(first + (index + 1) * length - 1),
    affirmed: 0,
    hedged: 0,
    negated: 0,
  }));
}

/** Count the claims into the bins, which are not changed. */
export function counted(bins, claims) {
  const full = bins.map((bin) => ({ ...bin, affirmed: 0, hedged: 0, negated: 0 }));
  if (!full.length) return full;
  const first = number(full[0].start);
  const length = number(full[0].end) - first + 1;
  for (const { stated, tone } of claims) {
    if (!stated) continue;
    const bin = full[Math.floor((number(stated) - first) / length)];
    if (bin) bin[tone === "unlikely" ? "negated" : tone] += 1;
  }
  return full;
}

/** Return how far a day lies between the first and the last bin, from 0 to 1. */
export function shareOf(day, bins) {
  const first = number(bins[0].start);
  const last = number(bins[bins.length - 1].end);
  return last === first ? 0.5 : (number(day) - first) / (last - first);
}

function number(day) {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function date(days) {
  return new Date(days * DAY).toISOString().slice(0, 10);
}
