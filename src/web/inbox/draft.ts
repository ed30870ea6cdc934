/** A report that somebody is about to add, kept while the tab is open: a page that has to be loaded anew loses none of it. */
export interface Draft {
  text: string;
  source: string;
  publishedAt: string;
}

const place = 'dateline.adding';
const empty: Draft = { text: '', source: '', publishedAt: '' };

/** What `by` was about to add: nobody else sees it in this tab. */
export function keptDraft(by: string): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Draft> & { by?: string };
    if (kept.by !== by) return empty;
    const { text, source, publishedAt } = { ...empty, ...kept };
    return { text, source, publishedAt };
  } catch {
    return empty;
  }
}

export function keepDraft(by: string, draft: Draft): void {
  try {
    if (draft.text === '') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify({ by, ...draft }));
  } catch {
    // A paste that is larger than what a browser keeps is not kept.
  }
}

export const dropDraft = () => keepDraft('', empty);

/** Texts that the desk reads yet, also when the box in which they were pasted is closed. */
const reading = new Set<string>();

/** A text is not given up while the desk reads it: it may be refused. */
export async function whileReading<Answer>(text: string, answer: Promise<Answer>): Promise<Answer> {
  reading.add(text);
  try {
    return await answer;
  } finally {
    reading.delete(text);
  }
}

/** Forgets what somebody was about to add, unless the desk reads it yet. */
export function giveUpDraft(by: string): void {
  if (!reading.has(keptDraft(by).text)) dropDraft();
}
