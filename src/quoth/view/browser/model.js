/** The page's block of JSON in; claims, entities, sentences, documents that refer to each other out. */

/** Return the model: every claim with its ends, sentence, document, sources and counterparts. */
export function modelOf(json) {
  const entities = rows(json.entities).map(entityOf);
  const sentences = rows(json.sentences).map((row) => sentenceOf(row, json.documents));
  const attributions = rows(json.attributions).map((row) => ({
    ...row,
    source: row.source === null ? null : entities[row.source],
    sentence: sentences[row.sentence],
  }));
  const claims = rows(json.claims).map((row, number) =>
    claimOf(row, number, { json, entities, sentences, attributions }),
  );
  for (const [one, other] of json.contradictions) {
    claims[one].against.push(claims[other]);
    claims[other].against.push(claims[one]);
  }
  for (const claim of claims) claim.sentence.claims.push(claim);
  return {
    ...json,
    entities,
    sentences,
    claims,
    ledger: json.ledger && rows(json.ledger).map((row) => ({ ...row, claim: claims[row.claim] })),
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    entityById: new Map(
      entities.filter(({ entity }) => entity !== null).map((entity) => [entity.entity, entity]),
    ),
    sourceNames: new Map(claims.flatMap(({ sources }) => sources.map(({ key, label }) => [key, label]))),
    neighbours: neighboursIn(claims),
  };
}

/** Return the step of the chain nearest to the words; null where the document itself speaks. */
export function innermost({ attribution }) {
  return attribution[attribution.length - 1] ?? null;
}

/** Return on whose word the claim stands: a name, or null where nobody is named. */
export function speakerOf(claim) {
  const said = innermost(claim);
  return said ? (said.source?.label ?? null) : claim.document.voice;
}

/** Return whether an entity is but the open end of a claim without an object. */
export function isEnd(entity) {
  return entity.kind === "end";
}

function rows({ columns, rows: cells }) {
  return cells.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
}

/** pyvis writes the node's number where an entity has no name. */
function entityOf(row, number) {
  return { ...row, number, label: row.label === number ? (row.entity ?? "") : row.label };
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

/** Return keys and names of all who are quoted in the chain; where nobody is, the document's own voice. */
function sourcesOf(attribution, document) {
  if (!attribution.length)
    return [{ key: document.speaker ?? `document:${document.id}`, label: document.voice }];
  return attribution.map(({ source }) =>
    source ? { key: source.entity, label: source.label } : { key: "", label: null },
  );
}

function neighboursIn(claims) {
  const neighbours = new Map();
  const add = (one, other) => (neighbours.get(one) ?? neighbours.set(one, new Set()).get(one)).add(other);
  for (const { from, to } of claims) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}
