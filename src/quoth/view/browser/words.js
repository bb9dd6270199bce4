/** The page's own words, numbers and dates, in the reader's way of writing them. */

/** Letters of a name on the canvas. */
export const LONGEST_NAME = 28;

let table = {};

const numbers = new Intl.NumberFormat();
const shares = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2 });
const days = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

/** Take the table of words that came with the page. */
export function learn(words) {
  table = words;
}

/** Return the words of this key, with `{name}` replaced by the values. */
export function say(key, values = {}) {
  return (table[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Return a number as the reader writes it. */
export function count(number) {
  return numbers.format(number);
}

/** Return a share of one as the reader writes it, with two places. */
export function share(number) {
  return shares.format(number);
}

/** Return an ISO date as the reader writes it; what is no whole date stays as it is. */
export function day(date) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date ?? "")) return date ?? "";
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** Return a text in one line, without the signs that no drawing and no XML can hold. */
export function plain(text) {
  return text.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ");
}

/** Return a text in one line, cut where it is longer than so many letters. */
export function cut(text, longest) {
  const letters = Array.from(plain(text));
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}

/**
 * Return a name fit for a canvas: cut where it is too long, and shut off so that no direction mark in it
 * turns what stands beside it.
 */
export function short(label) {
  return `\u2068${cut(label, LONGEST_NAME)}\u2069`;
}
