/** How claims and entities are shown: glyphs, lines and colours, from the table shared with Python. */

let table = [];
let rowByName = new Map();

const darkness = matchMedia("(prefers-color-scheme: dark)");

/** Take the table that came with the page. */
export function learnEncoding(rows) {
  table = rows;
  rowByName = new Map(rows.map((row) => [`${row.group} ${row.name}`, row]));
}

/** Return the rows of a group: "kind", "tone" or "mark". */
export function encodings(group) {
  return table.filter((row) => row.group === group);
}

/** Return one row. */
export function encodingOf(group, name) {
  return rowByName.get(`${group} ${name}`);
}

/** Return the dash pattern of a tone; empty for an unbroken line. */
export function dashes(tone) {
  const { line } = encodingOf("tone", tone);
  return line ? line.split(" ").map(Number) : [];
}

/** Return whether the dark colours hold now. */
export function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && darkness.matches);
}

/** Return the colour of a row as it is now; a canvas does not follow the style sheet. */
export function colour(group, name) {
  return encodingOf(group, name)[isDark() ? "dark" : "light"];
}

/** Return the signs that stand before a claim's predicate: contradicted, then negated or hedged. */
export function glyphs(claim) {
  const marks = [
    claim.against.length && encodingOf("mark", "contradicted").glyph,
    encodingOf("tone", claim.tone).glyph,
  ];
  return marks.filter(Boolean).join("");
}

/** Return a claim's predicate with the signs before it. */
export function predicateOf(claim, words = claim.relation.label) {
  return [glyphs(claim), words].filter(Boolean).join(" ");
}
