import { Button } from 'react-aria-components';
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
  if (error.reason !== null) {
    const { reason } = error;
    const fields = error.details as Record<string, unknown>;
    return {
      says: t(`refusal.${reason}`, { ...fields, defaultValue: error.message }),
      remedy: t(`refusal.${reason}Remedy`, { ...fields, defaultValue: '' }) || null,
    };
  }
  return troubleWords(error, words);
}

interface Props {
  error: unknown;
  again?: () => void;
}

export function ProblemBox({ error, again }: Props) {
  const words = useWords();
  const { says, remedy } = problemWords(error, words);
  return (
    <div className="problem" role="alert">
      <p className="problem-says" dir="auto">
        {says}
      </p>
      {remedy && <p dir="auto">{remedy}</p>}
      {again && (
        <Button className="button" onPress={again}>
          {words.t('problem.again')}
        </Button>
      )}
    </div>
  );
}
