import { Button } from 'react-aria-components';
import type { Trouble } from '../../server/contract.js';
import { Problem } from '../api.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';

interface Told {
  says: string;
  remedy: string | null;
}

// The desk answers in English, with what it knows of the one case; other languages have a sentence for each code.
function troubleWords({ code, message, remedy }: Problem, { t, locale }: Words): Told {
  const own = (part: string) => {
    const says = t(`trouble.${code}.${part}`, { defaultValue: '' });
    return says === '' ? null : says;
  };
  const told = locale.startsWith('en') ? message || own('says') : (own('says') ?? message);
  const remedied =
    locale.startsWith('en') || own('says') === null ? (remedy ?? own('remedy')) : own('remedy');
  return { says: told || t('problem.unexpected'), remedy: remedied };
}

// A refusal that gives its reason has a sentence of its own in each language.
function refusedWords({ reason, details }: Problem, { t }: Words): Told | null {
  const fields = details as Record<string, unknown>;
  const says = reason === null ? '' : t(`refusal.${reason}`, { ...fields, defaultValue: '' });
  if (says === '') return null;
  return { says, remedy: t(`refusal.${reason}Remedy`, { ...fields, defaultValue: '' }) || null };
}

/** What went wrong and what to do about it, as sentences. */
export function problemWords(error: unknown, words: Words): Told {
  const { t } = words;
  if (!(error instanceof Problem)) return { says: t('problem.unexpected'), remedy: null };
  if (error.code === 'unreachable') {
    return { says: t('problem.unreachable'), remedy: t('problem.unreachableRemedy') };
  }
  if (error.code === 'signInRefused')
    return { says: t('refusal.signInRefused'), remedy: t('refusal.signInRefusedRemedy') };
  if (error.code === 'tooManyTries')
    return { says: t('refusal.tooManyTries', { count: error.seconds }), remedy: null };
  return refusedWords(error, words) ?? troubleWords(error, words);
}

/** The same of a trouble that the desk keeps with what it is of. */
export const keptTroubleWords = ({ code, message, remedy, details }: Trouble, words: Words): Told =>
  problemWords(new Problem(code, message, remedy, 0, details ?? null), words);

/** Whether another try may go better: the desk was away, or had too much to do. */
export const mayGoBetter = (error: unknown) =>
  error instanceof Problem && (error.status === 0 || error.status >= 500);

interface Props {
  error: unknown;
  /** Whether it stands in place of a whole page, whose title it then is. */
  whole?: boolean;
  again?: () => void;
}

export function ProblemBox({ error, whole = false, again }: Props) {
  const words = useWords();
  const { says, remedy } = problemWords(error, words);
  const Says = whole ? 'h1' : 'p';
  return (
    <div className="problem" role="alert">
      <Says className="problem-says" dir="auto">
        {says}
      </Says>
      {remedy && <p dir="auto">{remedy}</p>}
      {again && (
        <Button className="button" onPress={again}>
          {words.t('problem.again')}
        </Button>
      )}
    </div>
  );
}
