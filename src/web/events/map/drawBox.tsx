import { type PointerEvent, useRef, useState } from 'react';
import type { Box } from '../area.js';

interface Props {
  /** Whether a drag draws without Shift too. */
  drawing: boolean;
  placeAt: (x: number, y: number) => { lon: number; lat: number };
  onBox: (box: Box) => void;
  onHold: (held: boolean) => void;
}

interface Drag {
  x: number;
  y: number;
  toX: number;
  toY: number;
}

// Less is a click with an unsteady hand.
const least = 6;

/** Draws a box over a map by dragging, with Shift held or while drawing is on. */
export function useBoxDrawing({ drawing, placeAt, onBox, onHold }: Props) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const point = (event: PointerEvent) => {
    const { left, top } = pane.current!.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const finish = () => {
    if (!drag) return;
    setDrag(null);
    onHold(false);
    if (Math.abs(drag.x - drag.toX) < least || Math.abs(drag.y - drag.toY) < least) return;
    const [one, other] = [placeAt(drag.x, drag.y), placeAt(drag.toX, drag.toY)];
    onBox({
      west: Math.min(one.lon, other.lon),
      east: Math.max(one.lon, other.lon),
      south: Math.min(one.lat, other.lat),
      north: Math.max(one.lat, other.lat),
    });
  };
  const handlers = {
    onPointerDownCapture: (event: PointerEvent) => {
      if (!(drawing || event.shiftKey) || event.button !== 0) return;
      event.stopPropagation();
      onHold(true);
      pane.current?.setPointerCapture(event.pointerId);
      const { x, y } = point(event);
      setDrag({ x, y, toX: x, toY: y });
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag) return;
      const { x, y } = point(event);
      setDrag({ ...drag, toX: x, toY: y });
    },
    onPointerUp: finish,
    onPointerCancel: () => {
      setDrag(null);
      onHold(false);
    },
  };
  const shape = drag && (
    <div
      className="map-drag"
      style={{
        left: Math.min(drag.x, drag.toX),
        top: Math.min(drag.y, drag.toY),
        width: Math.abs(drag.x - drag.toX),
        height: Math.abs(drag.y - drag.toY),
      }}
    />
  );
  return { pane, handlers, shape };
}
