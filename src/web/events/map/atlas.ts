import { type ExpressionSpecification, type GeoJSONSource, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Box } from '../area.js';
import type { Colours } from './colours.js';
import type { Picture } from './picture.js';
import { styleOf } from './style.js';
import type { At } from './view.js';

setWorkerUrl(workerUrl);

export interface Pictures {
  cells: Picture;
  areas: Picture;
  'area-numbers': Picture;
  drawn: Picture;
}

export interface Told {
  /** The map rests: what it shows now. */
  moved: (at: At, box: Box) => void;
  /** What the drawing is called. */
  name: string;
  cell: (index: number) => void;
  area: (index: number) => void;
}

/** A map of the library, told what to draw; whoever makes it must end it. */
export class Atlas {
  readonly #map: GlMap;
  #pictures: Pictures | null = null;
  #names: ExpressionSpecification;

  /** Throws where the browser has no WebGL. */
  constructor(container: HTMLElement, colours: Colours, names: ExpressionSpecification, at: At, told: Told) {
    this.#names = names;
    this.#map = new GlMap({
      container,
      locale: { 'Map.Title': told.name },
      style: styleOf(colours),
      center: [at.lon, at.lat],
      zoom: at.zoom,
      minZoom: 1,
      maxZoom: 16,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      boxZoom: false,
      attributionControl: false,
      // A map in the middle of a page would catch whoever scrolls past; here it has the page for itself.
      cooperativeGestures: false,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.on('style.load', () => this.#draw());
    this.#map.on('moveend', () => told.moved(this.#at(), this.box()));
    for (const [layer, tell] of [
      ['cells', told.cell],
      ['areas', told.area],
    ] as const) {
      this.#map.on('mouseenter', layer, () => this.#point(true));
      this.#map.on('mouseleave', layer, () => this.#point(false));
      this.#map.on('click', layer, (event) => {
        // A circle lies over the area that it stands in.
        const above = this.#map.queryRenderedFeatures(event.point, { layers: ['cells'] });
        if (layer === 'areas' && above.length > 0) return;
        const at: unknown = event.features?.[0]?.properties.at;
        if (typeof at === 'number') tell(at);
      });
    }
  }

  #point(over: boolean) {
    this.#map.getCanvas().style.cursor = over ? 'pointer' : '';
  }

  #at(): At {
    const { lng, lat } = this.#map.getCenter();
    return { lon: ((((lng + 180) % 360) + 360) % 360) - 180, lat, zoom: this.#map.getZoom() };
  }

  #draw() {
    if (!this.#map.isStyleLoaded() && !this.#map.getSource('cells')) return;
    this.#map.setLayoutProperty('names', 'text-field', this.#names);
    if (!this.#pictures) return;
    for (const [name, picture] of Object.entries(this.#pictures)) {
      this.#map.getSource<GeoJSONSource>(name)?.setData(picture as never);
    }
  }

  show(pictures: Pictures): void {
    this.#pictures = pictures;
    this.#draw();
  }

  recolour(colours: Colours): void {
    this.#map.setStyle(styleOf(colours), { diff: false });
  }

  /** What is in view, as degrees; east of 180 where it reaches over the date line. */
  box(): Box {
    const bounds = this.#map.getBounds();
    return {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    };
  }

  fit({ west, south, east, north }: Box): void {
    const options = { padding: 56, maxZoom: 7, animate: false };
    this.#map.fitBounds(
      [
        [west, south],
        [east < west ? east + 360 : east, north],
      ],
      options,
    );
  }

  zoomTo(lon: number, lat: number): void {
    this.#map.easeTo({ center: [lon, lat], zoom: Math.min(16, this.#map.getZoom() + 2.5) });
  }

  zoomBy(by: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + by });
  }

  get zoom(): number {
    return this.#map.getZoom();
  }

  /** Whether a drag moves the map; while somebody draws, it does not. */
  setDrag(on: boolean): void {
    if (on) this.#map.dragPan.enable();
    else this.#map.dragPan.disable();
  }

  /** The place under a point of the container, in pixels. */
  placeAt(x: number, y: number): { lon: number; lat: number } {
    const { lng, lat } = this.#map.unproject([x, y]);
    return { lon: lng, lat };
  }

  end(): void {
    this.#map.remove();
  }
}
