/** A report that somebody is about to add, kept while the tab is open: a page that has to be loaded anew loses none of it. */
export interface Draft {
  text: string;
  source: string;
  publishedAt: string;
}

const place = 'dateline.adding';
const empty: Draft = { text: '', source: '', publishedAt: '' };

export function keptDraft(): Draft {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Draft>) };
  } catch {
    return empty;
  }
}

export function keepDraft(draft: Draft): void {
  try {
    if (draft.text === '') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A paste that is larger than what a browser keeps is not kept.
  }
}

export const dropDraft = () => keepDraft(empty);
