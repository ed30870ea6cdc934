import type { ReportSince, ReportView } from '../../server/contract.js';

/** Which part of a long report the address asks for: by its number, or by a claim that is to be seen. */
export interface Asked {
  part: number | null;
  claim: string | null;
}

/** A view with the claim by which its part was looked for: where the desk knows none such, it is not looked for again. */
type Found = ReportView & { sought?: string | null };

/** Whether a view is what the address asks for; a report that is not long is one part. */
export function isAsked({ portion, claims, sought }: Found, asked: Asked): boolean {
  if (!portion) return true;
  if (asked.claim === null) return portion.part === (asked.part ?? 1);
  return sought === asked.claim || claims.some(({ claim }) => claim.id === asked.claim);
}

/** A part with its words where they stand in the whole text, for all offsets are of that. */
export function padded(view: ReportView, sought: string | null): Found {
  const { portion, document } = view;
  if (!portion) return view;
  return { ...view, sought, document: { ...document, text: ' '.repeat(portion.from) + document.text } };
}

/** Of what is different in a report, what is different in the part that is shown. */
export function ofPart({ portion, claims }: ReportView, since: ReportSince): ReportSince {
  if (!portion) return since;
  const here = new Set(claims.map(({ claim }) => claim.id));
  const isHere = ({ id, quote }: ReportView['claims'][number]['claim']) =>
    here.has(id) || (quote.start >= portion.from && quote.start < portion.to);
  return { ...since, claims: since.claims.filter(({ claim }) => isHere(claim)) };
}
