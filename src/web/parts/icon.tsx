const paths = {
  check: 'M3.500 8.500l3 3 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.600 10.600L14 14',
  back: 'M10 3L5 8l5 5',
  forward: 'M6 3l5 5-5 5',
  down: 'M3.500 6l4.500 4.500L12.500 6',
  up: 'M3.500 10L8 5.500l4.500 4.500',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.800V8l2.200 1.600',
  place:
    'M8 14s4.500-4.200 4.500-7.500a4.500 4.500 0 1 0-9 0C3.500 9.800 8 14 8 14zM8 8a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3z',
  copy: 'M5.500 5.500v-3h8v8h-3M2.500 5.500h8v8h-8z',
  undo: 'M6 3L2.800 6.200 6 9.400M3 6.200h6.200a3.600 3.600 0 1 1 0 7.200H6',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  sun: 'M8 10.800A2.800 2.800 0 1 0 8 5.200a2.800 2.800 0 0 0 0 5.600zM8 1.500v1.300M8 13.200v1.300M1.500 8h1.300M13.200 8h1.300M3.400 3.400l.9.900M11.700 11.700l.9.900M12.600 3.400l-.9.900M4.300 11.700l-.9.900',
  moon: 'M13 9.800A5.600 5.600 0 0 1 6.200 3a5.600 5.600 0 1 0 6.800 6.800z',
  screen: 'M2 3h12v8H2zM5.500 14h5',
  keys: 'M1.800 4.200h12.400v7.600H1.800zM4.500 7h.01M7 7h.01M9.500 7h.01M11.800 7h.01M5 9.400h6',
  note: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.200v3.600M8 5.200h.01',
  differ: 'M2.500 5h8M8 2.500L10.500 5 8 7.500M13.500 11h-8M8 8.500L5.500 11 8 13.500',
  stated: 'M8 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z',
  alleged: 'M8 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM8 4.500v7',
  denied: 'M8 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5.600 10.400l4.800-4.800',
  planned: 'M4.500 8h6M8.200 5.400L10.800 8l-2.600 2.600',
  possible:
    'M8 4.500h.01M10.500 5.500h.01M11.500 8h.01M10.500 10.500h.01M8 11.500h.01M5.500 10.500h.01M4.500 8h.01M5.500 5.500h.01',
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing; it never carries meaning alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
