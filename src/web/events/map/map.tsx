import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { EventMap, MapArea, MapCell } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { ProblemBox } from '../../parts/problem.js';
import { useEventMap, useOutlines } from '../../queries.js';
import { eventPath, go } from '../../route.js';
import { addressOf, type Filter } from '../address.js';
import { boxOf, boxText, namedArea, outlineOf } from '../area.js';
import type { Atlas } from './atlas.js';
import { useBoxDrawing } from './drawBox.js';
import { InView } from './inView.js';
import { areasOf, cellsOf, drawnOf, outlinesOf } from './picture.js';
import { MapTools } from './tools.js';
import { useAtlas } from './useAtlas.js';
import { around, atOf, atText, viewText } from './view.js';

/** From here on a cell is a place: pressing it lists its events. */
const placeZoom = 12;

interface Props {
  query: URLSearchParams;
  filter: Filter;
}

type Place = { lon: number; lat: number };

const countriesOf = (map: EventMap | undefined) => [
  ...new Set((map?.areas ?? []).flatMap(({ area }) => namedArea(area)?.country ?? [])),
];

/** Brings what the filter lets through into view, once for each filter, unless the address says what to show. */
function useFit(atlas: Atlas | null, places: Place[] | null, filter: Filter, start: boolean) {
  const key = JSON.stringify(filter);
  const fitted = useRef(start ? key : '');
  useEffect(() => {
    if (!atlas || !places || fitted.current === key) return;
    const box = boxOf(filter.area) ?? around(places);
    if (!box) return;
    fitted.current = key;
    atlas.fit(box);
  }, [atlas, places, key, filter.area]);
}

/** What is drawn of a filter: asked for anew whenever the map comes to rest elsewhere. */
function usePicture(filter: Filter, atlas: Atlas | null, view: Parameters<typeof useEventMap>[1]) {
  const answer = useEventMap(filter, view);
  const { data, isPlaceholderData } = answer;
  const { outlines, whole } = useOutlines(countriesOf(data));
  const drawn = useMemo(() => data && areasOf(data.areas, outlines), [data, outlines]);
  useEffect(() => {
    if (!data || !drawn || !atlas) return;
    atlas.show({
      cells: cellsOf(data),
      areas: drawn.shapes,
      'area-numbers': drawn.numbers,
      drawn: drawnOf(outlineOf(filter.area)),
    });
  }, [atlas, data, drawn, filter.area]);
  const places = useMemo(() => {
    if (!data || !drawn || !whole || isPlaceholderData) return null;
    const middles = drawn.numbers.features.map(({ geometry }) => geometry.coordinates as [number, number]);
    return [...data.cells, ...middles.map(([lon, lat]) => ({ lon, lat }))];
  }, [data, drawn, whole, isPlaceholderData]);
  return { ...answer, outlines, places };
}

/** Where events happened: places as circles, what is known to a province only as its area. */
export default function EventsMap({ query, filter }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState(false);
  const picture = useRef<EventMap | undefined>(undefined);
  const now = useRef(query);
  now.current = query;
  const narrow = (area: string) => go(addressOf(now.current, { area }));
  const openCell = ({ event, lon, lat }: MapCell) => {
    if (event) return go(eventPath(event));
    if (atlas && atlas.zoom < placeZoom) return atlas.zoomTo(lon, lat);
    // A hundredth of a degree is a kilometre.
    narrow(boxText({ west: lon - 0.01, south: lat - 0.01, east: lon + 0.01, north: lat + 0.01 }));
  };
  const openArea = ({ event, area }: MapArea) => (event ? go(eventPath(event)) : narrow(area));
  const [start] = useState(() => atOf(query.get('at')));
  const { atlas, failed, shown } = useAtlas(box, {
    start,
    onCell: (index) => picture.current?.cells[index] && openCell(picture.current.cells[index]),
    onArea: (index) => picture.current?.areas[index] && openArea(picture.current.areas[index]),
    onMoved: (at) => go(addressOf(now.current, { at: atText(at) }), true),
  });
  const seen = shown && { view: viewText(shown.box), zoom: Math.max(1, Math.floor(shown.at.zoom)) };
  const answer = usePicture(filter, atlas, failed ? { zoom: 5 } : seen);
  const { data, outlines } = answer;
  picture.current = data;
  useFit(atlas, answer.places, filter, start !== null);
  const { pane, handlers, shape } = useBoxDrawing({
    drawing,
    placeAt: (x, y) => atlas?.placeAt(x, y) ?? { lon: 0, lat: 0 },
    onHold: (held) => atlas?.setDrag(!held),
    onBox: (of) => {
      setDrawing(false);
      narrow(viewText(of));
    },
  });
  return (
    <div className="map-pane">
      <h2 className="hidden">{t('events.map')}</h2>
      <MapTools
        drawing={drawing}
        onDraw={setDrawing}
        onView={shown ? () => narrow(viewText(shown.box)) : null}
        onDrop={filter.area ? () => narrow('') : null}
        total={data?.total}
      />
      {answer.isError && <ProblemBox error={answer.error} again={() => void answer.refetch()} />}
      <div className="map-frame" data-drawing={drawing || undefined} ref={pane} {...handlers}>
        <div className="map" ref={box} dir="ltr" />
        {failed ? (
          <p className="map-none">{t('events.noWebgl')}</p>
        ) : (
          <div className="map-zoom">
            <Button className="button small" aria-label={t('events.nearer')} onPress={() => atlas?.zoomBy(1)}>
              <Icon name="plus" />
            </Button>
            <Button
              className="button small"
              aria-label={t('events.farther')}
              onPress={() => atlas?.zoomBy(-1)}
            >
              <Icon name="minus" />
            </Button>
          </div>
        )}
        {shape}
      </div>
      {data && (
        <InView
          map={data}
          onCell={openCell}
          onArea={openArea}
          isDrawn={(area) => outlinesOf(area, outlines).length > 0}
        />
      )}
      <p className="map-policy soft">
        {t('events.policy')} {t('events.attribution')}
      </p>
    </div>
  );
}
