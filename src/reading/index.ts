import { antecedentOf, findActors } from './actors/index.js';
import type { Draft, Syntax } from './annotation.js';
import { findAttributions } from './attribution/find.js';
import { type Counting, countAlone, divide, type TallyLexicon, withTallies } from './bulletins/index.js';
import { runChecks } from './checks/index.js';
import { becauseOf } from './claims/because.js';
import { contextOf } from './claims/context.js';
import { findClaims } from './claims/index.js';
import type { Lexicon } from './claims/lexicon.js';
import { detectLanguage } from './detect.js';
import { groupEvents } from './events/group.js';
import { hashOf } from './hash.js';
import type { Language } from './language.js';
import { findParts } from './page/parts.js';
import { splitPage } from './page/split.js';
import { type Stated, statedBy } from './page/stated.js';
import type { Gazetteer } from './places/gazetteer.js';
import { findPlaces } from './places/index.js';
import { going, type Tell } from './progress.js';
import { findQuantities } from './quantities/index.js';
import type { Claim, Reading, ReportDocument, Span, Warning } from './reading.js';
import type { Without } from './rule.js';
import { sentencesOf } from './sentences.js';
import { findTimes, findWindows, momentsOf } from './times/index.js';
import { treesOf } from './tree/trees.js';

/** What a report is read with: one language's words and model, the places, and what the registers look for. */
export interface ReadWith {
  language: Language;
  syntax: Syntax;
  gazetteer: Gazetteer;
  lexicon: Lexicon;
  /** What bulletins count in that language, and the languages of which no more than that is read. */
  tallies: TallyLexicon;
  countings: readonly Counting[];
}

/** A report's text, and what is known of it from elsewhere. */
export interface ReportText {
  id?: string | undefined;
  text: string;
  title?: string | undefined;
  publishedAt?: string | undefined;
  language?: string | undefined;
  /** What the page states of itself apart from its text; what is given above goes before it. */
  stated?: Stated | undefined;
  /** Names of the rules to read without. */
  without?: Without | undefined;
  /** Whether each claim says which rules and words made it. */
  explain?: boolean | undefined;
  /** Hears how far the reading is. */
  tell?: Tell | undefined;
}

const NONE: Without = new Set();

/** Reads a saved page that may hold several reports; `published` by position, 1 for the first. */
export function readPage(
  page: ReportText,
  published: Readonly<Record<number, string>>,
  using: ReadWith,
): Reading[] {
  const texts = splitPage(page.text, using.language.page).map(({ start, end }) =>
    page.text.slice(start, end),
  );
  const stating = statedBy(texts, page.stated);
  return texts.map((text, k) => {
    const stated = k === stating ? page.stated : undefined;
    const publishedAt = published[k + 1] ?? page.publishedAt;
    return readReport({ ...page, id: k === 0 ? page.id : undefined, text, publishedAt, stated }, using);
  });
}

/** Reads one report, to the letter of its text. */
export function readReport(report: ReportText, using: ReadWith): Reading {
  const { language, syntax, gazetteer, lexicon } = using;
  const document = documentOf(report, using);
  const id = report.id ?? hashOf(document.text, document.publishedAt);
  const partly = using.countings.find((counting) => counting.language.code === document.language);
  if (document.language !== language.code && !partly) return unread(id, document);
  const { own, others } = divide(document, using.countings);
  const without = report.without ?? NONE;
  const asked = { reportId: id, without, explain: report.explain === true };
  const alone = others.map((other) => countAlone(asked, document, other));
  const inOwn = { ...document, parts: own };
  const draft: Draft = {
    document: inOwn,
    sentences: sentencesOf(inOwn, syntax),
    times: [],
    quantities: [],
    places: [],
    actors: [],
    attributions: [],
    without,
    by: new Map(),
  };
  draft.times = findTimes(draft, language.times);
  draft.quantities = findQuantities(draft, language.quantities);
  draft.places = findPlaces(draft, gazetteer, language.places);
  draft.actors = findActors(draft, gazetteer, language.actors);
  const moments = momentsOf(draft);
  const { trees, ...way } = going(
    treesOf(syntax, moments, draft.without),
    draft.sentences.length,
    report.tell,
  );
  draft.attributions = findAttributions(draft, language.attribution, trees);
  way.again();
  const windows = findWindows(draft, moments, language.windows);
  const context = contextOf({
    draft,
    trees,
    windows,
    words: {
      ...language.claims,
      anaphors: language.actors.anaphors,
      bodies: language.actors.bodies,
      quantifiers: language.actors.quantifiers,
      attribution: language.attribution,
      quantities: language.quantities,
      places: language.places,
    },
    antecedentOf: (tree, i) => antecedentOf(tree, i, draft, draft.actors, language.actors),
  });
  const made = findClaims(context, lexicon, id);
  way.end();
  const events = groupEvents(made, id, language.claims, draft.without);
  const read = made.map(({ claim, find }) =>
    report.explain ? { ...claim, because: becauseOf(find) } : claim,
  );
  const mine = withTallies(asked, { ...draft, claims: read }, using.tallies);
  const claims = inOrder([...mine, ...alone.flatMap((counted) => counted.claims)], read.length);
  return {
    schema: 'dateline/reading@1',
    id,
    document,
    sentences: byStart([
      ...draft.sentences.map(({ start, end }) => ({ start, end })),
      ...alone.flatMap(({ rows }) => rows),
    ]),
    times: byStart([...draft.times, ...alone.flatMap(({ times }) => times)]),
    places: draft.places,
    quantities: draft.quantities,
    actors: draft.actors,
    attributions: draft.attributions,
    claims,
    events,
    checks: runChecks(claims, events, language.checks, draft.without),
    warnings: [...warningsOf(draft), ...(partly ? [partlyRead(document.language)] : [])],
  };
}

/** Claims in the order of the text, where tallies were found beside those of sentences. */
const inOrder = (claims: Claim[], read: number): Claim[] =>
  claims.length === read ? claims : claims.sort((a, b) => a.quote.start - b.quote.start);

const byStart = <S extends Span>(spans: readonly S[]): S[] => [...spans].sort((a, b) => a.start - b.start);

function documentOf(report: ReportText, using: ReadWith): ReportDocument {
  const page = findParts(report.text, using.language.page);
  const { stated } = report;
  return {
    title: report.title ?? stated?.title ?? page.title,
    language: report.language ?? detectLanguage(report.text, [using.language]),
    publishedAt: report.publishedAt ?? stated?.publishedAt ?? page.publishedAt,
    updatedAt: stated?.updatedAt ?? page.updatedAt,
    dateline: page.dateline,
    byline: stated?.byline ?? page.byline,
    text: report.text,
    parts: page.parts,
  };
}

/** A text in a language without a reader is kept whole, with a warning and no claims. */
function unread(id: string, document: ReportDocument): Reading {
  const message = `No reader for the language "${document.language}": the text is kept, nothing was read from it.`;
  return {
    schema: 'dateline/reading@1',
    id,
    document,
    sentences: [],
    times: [],
    places: [],
    quantities: [],
    actors: [],
    attributions: [],
    claims: [],
    events: [],
    checks: [],
    warnings: [{ code: 'language-unknown', message, start: null, end: null }],
  };
}

const partlyRead = (language: string): Warning => ({
  code: 'language-partly-read',
  message: `Of the language "${language}" only the tallies of bulletins are read.`,
  start: null,
  end: null,
});

function warningsOf(draft: Draft): Warning[] {
  const open = draft.times.find((time) => time.from === null && time.value.startsWith('XXXX-WXX'));
  if (!open || draft.document.publishedAt !== null) return [];
  const message = `No publication date: "${open.text}" stays a weekday. Give one with --published.`;
  return [{ code: 'no-publication-date', message, start: open.start, end: open.end }];
}
