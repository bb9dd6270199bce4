/** The page's one block of JSON in; claims, entities, sentences and documents that refer to each other out. */

/** Return the model: what the claims say, each claim with its ends, sentence, document, sources and counterparts. */
export function modelOf(json) {
  const entities = rows(json.entities).map((row, number) => ({ ...row, number, label: row.label === number ? row.entity : row.label }));
  const sentences = rows(json.sentences).map((row) => sentenceOf(row, json.documents));
  const attributions = rows(json.attributions).map((row) => ({
    ...row,
    source: row.source === null ? null : entities[row.source],
    sentence: sentences[row.sentence],
  }));
  const claims = rows(json.claims).map((row, number) => claimOf(row, number, { json, entities, sentences, attributions }));
  for (const [one, other] of json.contradictions) {
    claims[one].against.push(claims[other]);
    claims[other].against.push(claims[one]);
  }
  for (const claim of claims) claim.sentence.claims.push(claim);
  const sourceNames = new Map(claims.flatMap(({ sources }) => sources.map(({ key, label }) => [key, label])));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return { ...json, entities, sentences, attributions, claims, sourceNames, byId };
}

/** Return the claim's source nearest to the words: a name, or null where nobody is named. */
export function innermost(claim) {
  if (!claim.attribution.length) return claim.document.voice;
  return claim.attribution[claim.attribution.length - 1].source?.label ?? null;
}

function rows({ columns, rows: cells }) {
  return cells.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
}

function sentenceOf({ document, start, length, text }, documents) {
  const source = documents[document];
  const words = text ?? source.text.slice(start, start + length);
  return { document: source, start, end: start + words.length, text: words, claims: [] };
}

function claimOf(row, number, { json, entities, sentences, attributions }) {
  const sentence = sentences[row.sentence];
  const attribution = row.attribution.map((index) => attributions[index]);
  return {
    ...row,
    number,
    sentence,
    attribution,
    document: sentence.document,
    from: entities[row.from],
    to: entities[row.to],
    relation: json.relations[row.relation],
    sources: sourcesOf(attribution, sentence.document),
    against: [],
  };
}

/** Return the keys and names of all who are quoted in the chain; where nobody is, the document's own voice. */
function sourcesOf(attribution, document) {
  if (!attribution.length) return [{ key: `voice:${document.voice}`, label: document.voice }];
  return attribution.map(({ source }) => (source ? { key: source.entity, label: source.label } : { key: "unnamed", label: null }));
}
