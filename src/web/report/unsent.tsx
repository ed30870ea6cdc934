import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { useMe } from '../people/session.js';
import { useRoute } from '../route.js';
import { judging } from './outbox.js';

/** How many decisions wait in this browser because the desk does not answer. */
export function Waiting({ count, role }: { count: number; role?: 'status' }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <div className="unsaved" role={role}>
      <Icon name="note" /> <span>{t('unsaved.count', { count })}</span>
      <span className="spring" />
      <Button className="button small" onPress={() => void judging.tryAgain()}>
        {t('problem.again')}
      </Button>
    </div>
  );
}

/** On every page: sends what was judged and left unsent, and tells of it but for the report that is open, which does itself. */
export function Unsent() {
  const me = useMe();
  const route = useRoute();
  const here = route.page === 'report' ? route.id : null;
  useEffect(() => {
    if (me) judging.open(me);
  }, [me]);
  const waiting = judging.useSending().filter((one) => one.waiting && one.by === me && one.report !== here);
  return <Waiting count={waiting.length} />;
}
