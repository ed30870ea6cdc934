import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { dismiss, type Notice, takeBack, useNotices } from '../notices.js';
import { Icon } from './icon.js';
import { Link } from './link.js';

const stays = 8000;

function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // A problem stays until it is read.
    if (held || notice.tone === 'problem') return;
    const timer = setTimeout(() => dismiss(notice.id), stays);
    return () => clearTimeout(timer);
  }, [held, notice]);
  const undo = () => {
    dismiss(notice.id);
    notice.undo?.();
  };
  return (
    <div
      className="notice"
      data-tone={notice.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <div className="notice-words" dir="auto">
        <p>{notice.says}</p>
        {notice.remedy && <p className="soft">{notice.remedy}</p>}
      </div>
      {notice.at && (
        <Link className="button small" to={notice.at.path} onClick={() => dismiss(notice.id)}>
          {notice.at.says}
        </Link>
      )}
      {notice.again && (
        <Button
          className="button small"
          onPress={() => {
            dismiss(notice.id);
            notice.again?.();
          }}
        >
          {t('problem.again')}
        </Button>
      )}
      {notice.undo && (
        <Button className="button small" onPress={undo}>
          {t('claim.undo')} <kbd>z</kbd>
        </Button>
      )}
      <Button
        className="button bare small"
        aria-label={t('problem.dismiss')}
        onPress={() => dismiss(notice.id)}
      >
        <Icon name="cross" />
      </Button>
    </div>
  );
}

const none = () => {};

/** What was just done, at the foot of the page; spoken politely. */
export function Notices({ children }: { children?: ReactNode }) {
  const notices = useNotices();
  // A screen that knows more to take back heard the key before.
  useKeys(notices.some(({ undo }) => undo) ? { z: () => void takeBack(none) } : {});
  return (
    <div className="notices" role="status">
      {children}
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}
