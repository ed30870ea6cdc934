/** What lies between the lowest and the highest claim: the same hue in lines, so that it shows without colour. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width={5} height={5} />
        <line className="hatch-line" x1={0} x2={0} y1={0} y2={5} />
      </pattern>
    </defs>
  );
}

interface Item {
  sign: 'low' | 'high' | 'open' | 'silent';
  says: string;
  x: number;
}

/** One sign of the legend with what it means. */
export function LegendItem({ sign, says, x, hatch, rtl }: Item & { hatch: string; rtl: boolean }) {
  const box = rtl ? x - 12 : x;
  return (
    <g className="legend-item">
      {sign === 'low' && <rect className="bar-low" x={box} y={4} width={12} height={10} />}
      {sign === 'high' && (
        <rect className="bar-high" fill={`url(#${hatch})`} x={box} y={4} width={12} height={10} />
      )}
      {sign === 'open' && <path className="bar-open" d={`M${box + 2} 11l4 -5 4 5`} />}
      {sign === 'silent' && <circle className="bar-silent" cx={box + 6} cy={9} r={3.5} />}
      <text className="legend-text" x={rtl ? x - 17 : x + 17} y={13}>
        {says}
      </text>
    </g>
  );
}
