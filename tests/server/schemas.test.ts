import type { Static, TSchema } from 'typebox';
import { expectTypeOf, test } from 'vitest';
import type { DeskStatus } from '../../src/desk/desk.js';
import type * as contract from '../../src/server/contract.js';
import type * as books from '../../src/server/schemas/books.js';
import type * as bookViews from '../../src/server/schemas/bookViews.js';
import type * as events from '../../src/server/schemas/events.js';
import type * as figures from '../../src/server/schemas/figures.js';
import type * as ledger from '../../src/server/schemas/ledger.js';
import type * as names from '../../src/server/schemas/names.js';
import type * as reading from '../../src/server/schemas/reading.js';
import type * as saved from '../../src/server/schemas/saved.js';

/** A schema declares every field of its contract: what it leaves out would never leave the desk. */
type Declares<Schema extends TSchema, Contract> = [Contract] extends [Static<Schema>]
  ? [Static<Schema>] extends [Contract]
    ? true
    : 'the schema lacks a field'
  : 'the schema asks for more than there is';

const same = <Schema extends TSchema, Contract>(_: Declares<Schema, Contract>) => {};

test('response schemas and the contract are one (held by the compiler)', () => {
  same<typeof reading.Reading, contract.Reading>(true);
  same<typeof reading.Claim, contract.Claim>(true);
  same<typeof reading.ReportEvent, contract.ReportEvent>(true);
  same<typeof ledger.ReportSummary, contract.ReportSummary>(true);
  same<typeof ledger.ReportOutline, contract.ReportOutline>(true);
  same<typeof ledger.ReportView, contract.ReportView>(true);
  same<typeof ledger.KeptClaim, contract.KeptClaim>(true);
  same<typeof ledger.EventSummary, contract.EventSummary>(true);
  same<typeof ledger.EventView, contract.EventView>(true);
  same<typeof events.EventMap, contract.EventMap>(true);
  same<typeof events.EventTimeline, contract.EventTimeline>(true);
  same<typeof ledger.Figure, contract.Figure>(true);
  same<typeof figures.Counted, contract.Counted>(true);
  same<typeof figures.Series, contract.Series>(true);
  same<typeof figures.FigureView, contract.FigureView>(true);
  same<typeof figures.CountedEvent, contract.CountedEvent>(true);
  same<typeof books.BookEntry, contract.BookEntry>(true);
  same<typeof books.BookOutline, contract.BookOutline>(true);
  same<typeof books.EntryVersion, contract.EntryVersion>(true);
  same<typeof books.Written, contract.Written>(true);
  same<typeof books.Imported, contract.Imported>(true);
  same<typeof bookViews.BookFigures, contract.BookFigures>(true);
  same<typeof bookViews.PlaceCalendar, contract.PlaceCalendar>(true);
  same<typeof bookViews.Clock, contract.Clock>(true);
  same<typeof bookViews.Beside, contract.Beside>(true);
  same<typeof bookViews.ToldOtherwise, contract.ToldOtherwise>(true);
  same<typeof saved.SavedFilter, contract.SavedFilter>(true);
  same<typeof saved.Notice, contract.Notice>(true);
  same<typeof saved.Delivery, contract.Delivery>(true);
  expectTypeOf<Static<typeof saved.FilterToSave>>().toExtend<contract.FilterToSave>();
  same<typeof ledger.Judgement, contract.Judgement>(true);
  same<typeof ledger.Entry, contract.Entry>(true);
  same<typeof names.CatalogueEntry, contract.CatalogueEntry>(true);
  same<typeof names.EntryView, contract.EntryView>(true);
  same<typeof names.NamedClaim, contract.NamedClaim>(true);
  same<typeof names.Naming, contract.Naming>(true);
  same<typeof names.NamingEffects, contract.NamingEffects>(true);
  same<typeof names.CalledName, contract.CalledName>(true);
  expectTypeOf<Static<typeof names.NamingDecision>>().toExtend<contract.NamingDecision>();
  same<typeof ledger.Status, Omit<DeskStatus, 'home'> & { version: string }>(true);
  expectTypeOf<Static<typeof ledger.Decision>>().toExtend<contract.Decision>();
});
