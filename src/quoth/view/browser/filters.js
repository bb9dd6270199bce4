/** Which claims are shown: the reader's choices in, the claims that fit them and counts of others out. */

/** What a claim is sorted by in each facet: keys, of which one must be among the chosen. */
export const facets = {
  polarity: (claim) => [claim.polarity],
  modality: (claim) => [claim.modality],
  certainty: (claim) => [claim.certainty],
  source: (claim) => claim.sources.map(({ key }) => key),
  relation: (claim) => [claim.relation.name],
  kind: (claim) => (claim.to.kind === "end" ? [claim.from.kind] : [claim.from.kind, claim.to.kind]),
  document: (claim) => [claim.document.id],
};

const names = Object.keys(facets);

/**
 * Return the claims that fit (`shown`), those that fit but for the time (`ofAnyTime`), and for each facet how
 * many claims each of its keys would leave (`counts`).
 */
export function filtered(claims, state) {
  const [tests, timeTests] = [testsOf(state), timeTestsOf(state)];
  const chosen = names.filter((name) => state[name].length);
  const [shown, ofAnyTime] = [[], []];
  const counts = Object.fromEntries(names.map((name) => [name, new Map()]));
  for (const claim of claims) {
    if (!tests.every((test) => test(claim))) continue;
    const keys = keysOf(claim);
    const failed = chosen.filter((name) => !keys[name].some((key) => state[name].includes(key)));
    if (!failed.length) ofAnyTime.push(claim);
    if (!timeTests.every((test) => test(claim))) continue;
    if (!failed.length) shown.push(claim);
    // A facet's counts leave its own choice aside: they say what choosing another key would show.
    const counted = failed.length ? (failed.length === 1 ? failed : []) : names;
    for (const name of counted) {
      for (const key of keys[name]) counts[name].set(key, (counts[name].get(key) ?? 0) + 1);
    }
  }
  return { shown, ofAnyTime, counts };
}

/** Return what is searched in a claim, in small letters. */
export function searched(claim) {
  claim.haystack ??= [
    claim.from.label,
    claim.relation.label,
    claim.lemma,
    claim.to.label,
    claim.sentence.text,
    ...claim.sources.map(({ label }) => label),
  ]
    .join("\n")
    .toLowerCase();
  return claim.haystack;
}

/** Return the words of a search, each of which must be found. */
export function terms(search) {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Return a claim's keys in each facet, each key once; they never change. */
function keysOf(claim) {
  claim.keys ??= Object.fromEntries(names.map((name) => [name, [...new Set(facets[name](claim))]]));
  return claim.keys;
}

function timeTestsOf({ since, until }) {
  return [
    since && (({ stated }) => stated !== null && stated >= since),
    until && (({ stated }) => stated !== null && stated <= until),
  ].filter(Boolean);
}

function testsOf(state) {
  const wanted = terms(state.search);
  const scope = state.scope && new Set(state.scope);
  return [
    wanted.length && ((claim) => wanted.every((term) => searched(claim).includes(term))),
    state.confidence && ((claim) => claim.confidence >= state.confidence),
    state.disputed && ((claim) => claim.against.length > 0),
    scope && ((claim) => scope.has(claim)),
  ].filter(Boolean);
}
