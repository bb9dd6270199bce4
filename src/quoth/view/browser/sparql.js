/** The current choices as a query that quoth answers with the claims shown: the template filled in. */

const ENTITY = "https://w3id.org/quoth/id/entity/";
const RELATION = "https://w3id.org/quoth/id/relation/";

/** The choices that a query can say as they are; for any other the claims are named one by one. */
const SAID = ["polarity", "modality", "certainty", "relation", "document", "since", "until", "confidence"];

/** Return the query. `claims` are those shown; an `excerpt` holds a selection of its graph. */
export function queryOf({ query, excerpt, documents }, state, claims) {
  const unsaid = state.kind.length || state.search || state.disputed || state.focus.length;
  const values =
    excerpt || unsaid ? { claim: claims.map(({ id }) => `c:${id}`).join(" ") } : valuesOf(state, documents);
  return filled(query, values);
}

/**
 * Fill the template. Lines between `#[name` and `#]` stand only where there is a value of that name, which
 * replaces `$name$`.
 */
export function filled(template, values) {
  const kept = template.replace(/^ *#\[(\w+)\n([^]*?)^ *#\]\n/gm, (_, name, lines) =>
    values[name] ? lines : "",
  );
  return kept.replace(/\$(\w+)\$/g, (_, name) => values[name]);
}

function valuesOf(state, documents) {
  const values = Object.fromEntries(
    SAID.filter((name) => state[name]?.length || state[name] > 0).map((name) => [name, state[name]]),
  );
  for (const name of ["polarity", "modality", "certainty"]) {
    if (values[name]) values[name] = values[name].map((key) => `q:${key}`).join(" ");
  }
  if (values.relation) values.relation = values.relation.map((name) => named("r", RELATION, name)).join(" ");
  if (values.document) values.document = values.document.map(literal).join(" ");
  return { ...values, ...sourcesIn(state.source, documents) };
}

/** A source is one who is quoted, or a document's own voice, or nobody who is named. */
function sourcesIn(keys, documents) {
  if (!keys.length) return {};
  const speakers = keys.filter((key) => key && !key.startsWith("document:"));
  const silent = documents.filter(({ id }) => keys.includes(`document:${id}`)).map(({ id }) => id);
  return {
    source: "yes",
    by: speakers.map((key) => named("e", ENTITY, key)).join(" "),
    voice: silent.map(literal).join(" "),
    nobody: keys.includes("") ? "true" : "false",
  };
}

/** Quote as Python's `quote(name, safe="")` does, which is how the store makes its IRIs. */
function named(prefix, base, name) {
  if (/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)) return `${prefix}:${name}`;
  const hex = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return `<${base}${encodeURIComponent(name).replace(/[!'()*]/g, hex)}>`;
}

const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function literal(text) {
  return `"${text.replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign])}"`;
}
