import { Component, type ComponentType, lazy, type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { api, Problem } from '../api.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';

interface CaughtProps {
  shown: (error: unknown) => ReactNode;
  children: ReactNode;
}

/** Shows something else where what it holds cannot be drawn. */
export class Caught extends Component<CaughtProps, { failed: { error: unknown } | null }> {
  override state: { failed: { error: unknown } | null } = { failed: null };
  static getDerivedStateFromError = (error: unknown) => ({ failed: { error } });
  override render() {
    const { failed } = this.state;
    return failed ? this.props.shown(failed.error) : this.props.children;
  }
}

/** Why a part of the pages did not come: the desk is away, or is of another version than this page. */
function useWhy(): 'away' | 'upgraded' | null {
  const [why, setWhy] = useState<'away' | 'upgraded' | null>(null);
  useEffect(() => {
    const isAway = (error: unknown) => error instanceof Problem && error.status === 0;
    api.version().then(
      () => setWhy('upgraded'),
      (error) => setWhy(isAway(error) ? 'away' : 'upgraded'),
    );
  }, []);
  return why;
}

interface MissingProps {
  /** Asks for the part once more. */
  again: () => void;
}

/** Stands in place of a part that did not come. */
function Missing({ again }: MissingProps) {
  const { t } = useWords();
  const why = useWhy();
  if (why === null) return <div className="report-blank" aria-busy="true" />;
  const away = why === 'away';
  return (
    <div className="problem" role="alert">
      <p className="problem-says">{t(away ? 'problem.unreachable' : 'upgrade.missing')}</p>
      <p>{t(away ? 'problem.unreachableRemedy' : 'upgrade.kept')}</p>
      <Button className="button" onPress={away ? again : () => location.reload()}>
        {t(away ? 'problem.again' : 'upgrade.reload')}
      </Button>
    </div>
  );
}

/** Tells of a part that opens over the page and did not come, and leaves the page as it is. */
function MissingNotice({ again }: MissingProps) {
  const { t } = useWords();
  const why = useWhy();
  useEffect(() => {
    if (why === 'away')
      notify({
        says: t('problem.unreachable'),
        remedy: t('problem.unreachableRemedy'),
        tone: 'problem',
        again,
      });
    if (why === 'upgraded')
      notify({ says: t('upgrade.missing'), remedy: t('upgrade.kept'), tone: 'problem', reload: true });
    // Told once for each time that it did not come.
  }, [why]);
  return null;
}

/**
 * A part of the pages that is loaded when it is first shown. Where it does not come, it says why and what to do: in its place,
 * or, with `over`, as a notice over the page that stays.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { over = false }: { over?: boolean } = {},
): ComponentType<Props> {
  const asked = () => lazy(async () => ({ default: await load() }));
  let Part: ComponentType<Props> = asked();
  const Instead = over ? MissingNotice : Missing;
  return function Later(props: Props) {
    const [tries, setTries] = useState(0);
    const again = () => {
      // React keeps what it was refused: a new try is a new part.
      Part = asked();
      setTries(tries + 1);
    };
    return (
      <Caught key={tries} shown={() => <Instead again={again} />}>
        <Part {...props} />
      </Caught>
    );
  };
}
