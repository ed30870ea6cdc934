import {
  Component,
  type ComponentType,
  lazy,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
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

type Why = 'away' | 'upgraded';

/** Why a part of the pages did not come: the desk is away, or is of another version than this page. */
function useWhy(): { why: Why | null; reload: () => void } {
  const [why, setWhy] = useState<Why | null>(null);
  const look = useCallback(
    () =>
      void api.version().then(
        () => setWhy('upgraded'),
        (error) => setWhy(error instanceof Problem && error.status === 0 ? 'away' : 'upgraded'),
      ),
    [],
  );
  useEffect(look, [look]);
  // A browser does not ask twice for a script that it did not get: the page itself has to be loaded anew.
  const reload = () =>
    why === 'upgraded' ? location.reload() : void api.version().then(() => location.reload(), look);
  return { why, reload };
}

/** Stands in place of a part that did not come. */
function Missing() {
  const { t } = useWords();
  const { why, reload } = useWhy();
  if (why === null) return <div className="report-blank" aria-busy="true" />;
  const away = why === 'away';
  return (
    <div className="problem" role="alert">
      <p className="problem-says">{t(away ? 'problem.unreachable' : 'upgrade.missing')}</p>
      <p>{t(away ? 'problem.unreachableRemedy' : 'upgrade.kept')}</p>
      <Button className="button" onPress={reload}>
        {t(away ? 'problem.again' : 'upgrade.reload')}
      </Button>
    </div>
  );
}

/** Tells of a part that opens over the page and did not come, and leaves the page as it is. */
function MissingNotice() {
  const { t } = useWords();
  const { why, reload } = useWhy();
  const latest = useRef({ t, reload });
  latest.current = { t, reload };
  useEffect(() => {
    if (why === null) return;
    const says = latest.current.t(why === 'away' ? 'problem.unreachable' : 'upgrade.missing');
    const remedy = latest.current.t(why === 'away' ? 'problem.unreachableRemedy' : 'upgrade.kept');
    notify({ says, remedy, tone: 'problem', again: () => latest.current.reload() });
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
  const Part: ComponentType<Props> = lazy(async () => ({ default: await load() }));
  const Instead = over ? MissingNotice : Missing;
  return (props: Props) => (
    <Caught shown={() => <Instead />}>
      <Part {...props} />
    </Caught>
  );
}
