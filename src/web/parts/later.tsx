import { Component, type ComponentType, lazy, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { api, Problem } from '../api.js';
import type { Words } from '../format.js';
import { useWords, wordsNow } from '../i18n.js';
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
const whyMissing = (): Promise<Why> =>
  api.version().then(
    () => 'upgraded',
    (error) => (error instanceof Problem && error.status === 0 ? 'away' : 'upgraded'),
  );

const missingWords = (why: Why, { t }: Words) =>
  why === 'away'
    ? { says: t('problem.unreachable'), remedy: t('problem.unreachableRemedy') }
    : { says: t('upgrade.missing'), remedy: t('upgrade.kept') };

// A browser does not ask twice for a script that it did not get: the page itself has to be loaded anew.
const reload = async (): Promise<void> => {
  if ((await whyMissing()) === 'upgraded') location.reload();
};

/** Tells of a part that did not come, and leaves the page as it is. */
export async function tellMissing(): Promise<void> {
  const why = await whyMissing();
  const again = () => void reload().then(tellMissing);
  notify({ ...missingWords(why, wordsNow()), tone: 'problem', again });
}

/** Stands in place of a part that did not come. */
function Missing() {
  const words = useWords();
  const [why, setWhy] = useState<Why | null>(null);
  const look = useCallback(() => void whyMissing().then(setWhy), []);
  useEffect(look, [look]);
  if (why === null) return <div className="report-blank" aria-busy="true" />;
  const { says, remedy } = missingWords(why, words);
  return (
    <div className="problem" role="alert">
      <h1 className="problem-says">{says}</h1>
      <p>{remedy}</p>
      <Button className="button" onPress={() => void reload().then(look)}>
        {words.t(why === 'away' ? 'problem.again' : 'upgrade.reload')}
      </Button>
    </div>
  );
}

function MissingNotice() {
  useEffect(() => void tellMissing(), []);
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
