import { memo, useMemo } from 'react';
import type { KeptClaim, Part, ReportView } from '../../server/contract.js';
import { dayWords, instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { reportPath } from '../route.js';
import { arrange, type Block, type Line, layOut } from './blocks.js';
import { cardOf, show, useFocus } from './focus.js';
import { Marked } from './marked.js';
import { useSteady } from './steady.js';
import { type Strand, segmentsOf, strandsOf } from './strands.js';

interface LineProps {
  text: string;
  line: Line;
  strands: Strand[];
  inline: Part[];
}

function LineText({ text, line, strands, inline }: LineProps) {
  const segments = useMemo(() => segmentsOf(line, strands, inline), [line, strands, inline]);
  return segments.map((segment) => (
    <Marked key={segment.start} segment={segment} words={text.slice(segment.start, segment.end)} />
  ));
}

type SetProps = Omit<LineProps, 'line'> & { block: Block; first: boolean };

function Lines({ block, ...rest }: Omit<SetProps, 'first'>) {
  return block.lines.map((line, index) => (
    <span key={line.start}>
      {index > 0 && ' '}
      <LineText {...rest} line={line} />
    </span>
  ));
}

function Items({ block, ...rest }: Omit<SetProps, 'first'>) {
  return (
    <ul>
      {block.lines.map((line) => (
        <li key={line.start} dir="auto">
          <LineText {...rest} line={line} />
        </li>
      ))}
    </ul>
  );
}

function KeyDates({ block, ...rest }: Omit<SetProps, 'first'>) {
  const { t } = useWords();
  const [head, ...items] = block.lines;
  const titled = head && !head.bullet;
  return (
    <aside className="key-dates" aria-label={t('report.keyDates')}>
      {titled && (
        <h2 dir="auto">
          <LineText {...rest} line={head} />
        </h2>
      )}
      <Items {...rest} block={{ ...block, lines: titled ? items : block.lines }} />
    </aside>
  );
}

/** One block, set as what it is. */
const SetBlock = memo(function SetBlock({ first, ...props }: SetProps) {
  switch (props.block.role) {
    case 'title':
      return first ? (
        <h1 dir="auto">
          <Lines {...props} />
        </h1>
      ) : (
        <p className="title-again" dir="auto">
          <Lines {...props} />
        </p>
      );
    case 'keyDates':
      return <KeyDates {...props} />;
    case 'list':
      return <Items {...props} />;
    case 'caption':
    case 'credit':
    case 'boilerplate':
      return (
        <p className={props.block.role} dir="auto">
          <Lines {...props} />
        </p>
      );
    case 'dateline':
    case 'paragraph':
      return (
        <p dir="auto">
          <Lines {...props} />
        </p>
      );
  }
});

type Shown = Pick<ReportView, 'report' | 'document' | 'reprints'>;

function Origin({ view: { report, reprints } }: { view: Shown }) {
  const { t } = useWords();
  return (
    <>
      {report.reprintOf && (
        <Link className="tag" to={reportPath(report.reprintOf)} title={t('news.reprintWhy')}>
          <Icon name="copy" /> {t('report.reprintOf')}
        </Link>
      )}
      {reprints.length > 0 && (
        <span className="tag">
          <Icon name="copy" /> {t('report.reprints', { count: reprints.length })}
        </span>
      )}
    </>
  );
}

function Head({ view }: { view: Shown }) {
  const { report, document } = view;
  const words = useWords();
  const { t } = words;
  const { publishedAt, updatedAt, byline } = document;
  return (
    <p className="article-head">
      <bdi className="article-source">{report.source?.name ?? t('event.unsourced')}</bdi>
      {byline && <bdi>{t('report.by', { name: byline })}</bdi>}
      <span>{publishedAt ? dayWords(publishedAt.slice(0, 10), words) : t('report.noDate')}</span>
      {updatedAt && <span>{t('report.updated', { when: dayWords(updatedAt.slice(0, 10), words) })}</span>}
      <span>{t('inbox.seen', { when: instantWords(report.seenAt, words) })}</span>
      <Origin view={view} />
    </p>
  );
}

/** Blocks that strands do not touch keep the same empty list, and so are not drawn again. */
const untouched: Strand[] = [];

/** The strands of each block; both stand in the order of the text, so neither is gone through twice. */
function strandsIn(blocks: readonly Block[], strands: readonly Strand[]): Strand[][] {
  let from = 0;
  return blocks.map((block) => {
    const start = block.lines[0]?.start ?? 0;
    const end = block.lines.at(-1)?.end ?? 0;
    while (from < strands.length && strands[from]!.end <= start) from += 1;
    const here: Strand[] = [];
    for (let at = from; at < strands.length && strands[at]!.start < end; at += 1) {
      if (strands[at]!.end > start) here.push(strands[at]!);
    }
    return here.length > 0 ? here : untouched;
  });
}

/** Past so many blocks those off the screen are not laid out. */
const manyBlocks = 150;

/** Whether two strands look and act the same: a judgement draws one paragraph again, not all. */
const alike = (one: Strand, other: Strand) =>
  one.start === other.start &&
  one.end === other.end &&
  one.register === other.register &&
  one.lane === other.lane &&
  one.background === other.background &&
  one.rejected === other.rejected &&
  one.claims.join() === other.claims.join();

interface BlocksProps {
  document: ReportView['document'];
  blocks: readonly Block[];
  claims: KeptClaim[];
  firstTitle: number;
}

const Blocks = memo(function Blocks({ document, blocks, claims, firstTitle }: BlocksProps) {
  const inline = useMemo(() => arrange(document.text, document.parts).inner, [document]);
  const strands = useSteady(
    useMemo(() => strandsIn(blocks, strandsOf(claims)), [blocks, claims]),
    alike,
  );
  return blocks.map((block, index) => (
    <SetBlock
      key={block.lines[0]?.start}
      block={block}
      first={index === firstTitle}
      text={document.text}
      strands={strands[index]!}
      inline={inline}
    />
  ));
});

interface ArticleProps {
  view: Shown;
  claims: KeptClaim[];
}

/** The report's text as a well-set article, its quotes underlined. */
export function Article({ view, claims }: ArticleProps) {
  const { document, report } = view;
  const { choose } = useFocus();
  const blocks = useMemo(() => layOut(document), [document]);
  const firstTitle = blocks.findIndex(({ role }) => role === 'title');
  const choosing = (target: EventTarget) => {
    const mark = target instanceof Element ? target.closest('mark') : null;
    const claim = mark?.getAttribute('data-claims')?.split(' ')[0];
    if (!claim) return;
    choose(claim, 'text');
    show(cardOf(claim));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a quote is handled by the quote itself
    <article
      className="article"
      data-long={blocks.length > manyBlocks || undefined}
      onClick={(event) => choosing(event.target)}
    >
      <Head view={view} />
      {firstTitle < 0 && report.title && <h1 dir="auto">{report.title}</h1>}
      <Blocks document={document} blocks={blocks} claims={claims} firstTitle={firstTitle} />
    </article>
  );
}
