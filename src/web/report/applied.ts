import type { Claim, Decision, KeptClaim, ReportView } from '../../server/contract.js';

type List = 'counts' | 'where' | 'who';

const item = /^(counts|where|who)\[(\d+)\]$/;
const ownField = /^fields\.(\w+)$/;

/** A list with another item at the place that paths call `slot`; its quote is the claim's until the desk says. */
function withItem(kept: KeptClaim, list: List, slot: number, value: unknown): KeptClaim {
  const at = kept.slots[list].indexOf(slot);
  const items: unknown[] = [...kept.current[list]];
  const slots = [...kept.slots[list]];
  const whole =
    value === null
      ? null
      : { quote: kept.claim.quote, low: null, high: null, of: null, ...(value as object) };
  if (at < 0 && whole) {
    items.push(whole);
    slots.push(slot);
  } else if (whole) items[at] = whole;
  else {
    items.splice(at, 1);
    slots.splice(at, 1);
  }
  return {
    ...kept,
    current: { ...kept.current, [list]: items } as Claim,
    slots: { ...kept.slots, [list]: slots },
  };
}

function corrected(kept: KeptClaim, path: string, value: unknown): KeptClaim {
  const [, list, slot] = item.exec(path) ?? [];
  if (list) return withItem(kept, list as List, Number(slot), value);
  const { current } = kept;
  const field = ownField.exec(path)?.[1];
  if (field) {
    const { [field]: _before, ...rest } = current.fields;
    return {
      ...kept,
      current: {
        ...current,
        fields: value === null ? rest : { ...current.fields, [field]: value as string },
      },
    };
  }
  if (path === 'when') {
    return { ...kept, current: { ...current, when: { ...current.when, ...(value as object) } } };
  }
  return Object.hasOwn(current, path) ? { ...kept, current: { ...current, [path]: value } as Claim } : kept;
}

function withoutAct(kept: KeptClaim, judgement: string): KeptClaim {
  const act = kept.judgements.find(({ id }) => id === judgement)?.act;
  if (act === undefined) return kept;
  const judgements = kept.judgements.map((one) => (one.act === act ? { ...one, withdrawn: true } : one));
  const last = judgements.findLast(
    ({ verdict, withdrawn }) => !withdrawn && ['accept', 'reject', 'split'].includes(verdict),
  );
  const verdict = last ? (last.verdict === 'accept' ? 'accept' : 'reject') : null;
  return { ...kept, judgements, verdict };
}

function judged(kept: KeptClaim, decision: Decision): KeptClaim {
  switch (decision.verdict) {
    case 'accept':
    case 'reject':
      return { ...kept, verdict: decision.verdict };
    case 'split':
      return { ...kept, verdict: 'reject' };
    case 'correct':
      return corrected(kept, decision.path, decision.value);
    default:
      return kept;
  }
}

/** The view as it will be once the desk has kept these decisions: what a person does shows at once. */
export function applied(view: ReportView, decisions: readonly Decision[]): ReportView {
  if (decisions.length === 0) return view;
  const claims = view.claims.map((kept) =>
    decisions.reduce((now, decision) => {
      if (decision.verdict === 'withdraw') return withoutAct(now, decision.judgement);
      return 'claim' in decision && decision.claim === now.claim.id ? judged(now, decision) : now;
    }, kept),
  );
  return { ...view, claims };
}
