import { Button } from 'react-aria-components';
import { Problem } from '../api.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';

/** What went wrong and what to do about it, as sentences. */
export function problemWords(error: unknown, { t }: Words): { says: string; remedy: string | null } {
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
  if (error.code === 'tooLargeFile') return { says: t('problem.tooLargeFile'), remedy: null };
  return { says: error.message || t('problem.unexpected'), remedy: error.remedy };
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
