/** What is shown, to take away: a table and records; files are made in the page and go nowhere else. */

import { isEnd } from "./model.js";

const COLUMNS = {
  id: (claim) => claim.id,
  date: (claim) => claim.stated ?? "",
  document: (claim) => claim.document.id,
  publisher: (claim) => claim.document.voice,
  sources: (claim) =>
    claim.attribution.map(({ source, stance }) => `${source?.label ?? ""} (${stance})`).join(" > "),
  subject: (claim) => claim.from.label,
  relation: (claim) => claim.relation.name,
  lemma: (claim) => claim.lemma,
  object: (claim) => (isEnd(claim.to) ? "" : claim.to.label),
  polarity: (claim) => claim.polarity,
  modality: (claim) => claim.modality,
  certainty: (claim) => claim.certainty,
  position: (claim) => claim.position,
  confidence: (claim) => String(claim.confidence),
  contradicts: (claim) => claim.against.map(({ id }) => id).join(" "),
  sentence: (claim) => claim.sentence.text,
};

/** Return the claims as a table that spreadsheets open; a byte order mark tells them it is UTF-8. */
export function csvOf(claims) {
  const names = Object.keys(COLUMNS);
  const lines = claims.map((claim) => names.map((name) => cell(COLUMNS[name](claim))).join(","));
  return `\ufeff${[names.join(","), ...lines].join("\r\n")}\r\n`;
}

/** Return the claims as JSON, one object each with the same names as the table's. */
export function jsonOf(claims) {
  const records = claims.map((claim) =>
    Object.fromEntries(Object.entries(COLUMNS).map(([name, value]) => [name, value(claim)])),
  );
  return `${JSON.stringify(records, null, 1)}\n`;
}

/** Hand the reader a file. */
export function save(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A cell that starts like a formula is one to a spreadsheet: an apostrophe before it keeps it a text. */
function cell(text) {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
