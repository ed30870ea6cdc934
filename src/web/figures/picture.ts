/** What stands around a drawing that leaves the desk. */
export interface Around {
  title: string;
  /** What is seen, which events were counted, when and by whom: a line each. */
  lines: string[];
  rtl: boolean;
}

const space = 'http://www.w3.org/2000/svg';
const margin = 24;
const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
];

/** A copy that needs no style sheet: as attributes, which a strict policy and other programs take too. */
function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [drawing, ...drawing.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [index, element] of from.entries()) {
    const style = getComputedStyle(element);
    // All of them are handed down: what is as in the element around it need not be said again.
    const around = element === drawing ? null : getComputedStyle(element.parentElement!);
    for (const name of kept) {
      const value = style.getPropertyValue(name);
      const isUrl = name === 'fill' && element.getAttribute('fill')?.startsWith('url(');
      if (value !== around?.getPropertyValue(name) && !isUrl) to[index]?.setAttribute(name, value);
    }
  }
  // A picture has no links and nothing to point at.
  for (const link of copy.querySelectorAll('a')) {
    const group = document.createElementNS(space, 'g');
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  for (const room of copy.querySelectorAll('.bar-room')) room.remove();
  for (const element of to) element.removeAttribute('class');
  return copy;
}

interface Line {
  text: string;
  size: number;
  weight: number;
  colour: string;
}

/** Words broken into lines no longer than the picture. */
function wrapped(text: string, size: number, weight: number, width: number, face: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = `${weight} ${size}px ${face}`;
  const fits = (line: string) => !pen || pen.measureText(line).width <= width;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function setLines(
  lines: readonly Line[],
  into: SVGSVGElement,
  y: number,
  width: number,
  face: string,
  rtl: boolean,
) {
  let at = y;
  for (const { text, size, weight, colour } of lines) {
    for (const row of wrapped(text, size, weight, width - 2 * margin, face)) {
      at += size * 1.4;
      const line = document.createElementNS(space, 'text');
      const attributes = { x: rtl ? width - margin : margin, y: at, fill: colour, 'font-size': size };
      for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
      line.setAttribute('font-weight', String(weight));
      line.setAttribute('font-family', face);
      line.setAttribute('direction', rtl ? 'rtl' : 'ltr');
      line.textContent = row;
      into.append(line);
    }
  }
  return at;
}

/** The drawing with its title, what it shows and where it is from, as a picture that stands alone. */
export function pictureOf(drawing: SVGSVGElement, { title, lines, rtl }: Around): SVGSVGElement {
  const copy = copyOf(drawing);
  const style = getComputedStyle(document.documentElement);
  const [ink, soft, paper] = ['--ink', '--ink-2', '--paper'].map(colourOf);
  const face = style.getPropertyValue('--sans').trim().replaceAll('"', "'");
  const width = drawing.width.baseVal.value + 2 * margin;
  const picture = document.createElementNS(space, 'svg');
  picture.setAttribute('xmlns', space);
  const ground = document.createElementNS(space, 'rect');
  picture.append(ground);
  const [says = '', ...rest] = lines;
  const head = [
    { text: title, size: 20, weight: 700, colour: ink! },
    { text: says, size: 14, weight: 400, colour: ink! },
  ];
  const top = setLines(head, picture, margin - 8, width, face, rtl) + 20;
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(top));
  picture.append(copy);
  const foot = rest.filter(Boolean).map((text) => ({ text, size: 12, weight: 400, colour: soft! }));
  const end = setLines(foot, picture, top + drawing.height.baseVal.value + 8, width, face, rtl) + margin;
  for (const element of [picture, ground]) {
    element.setAttribute('width', String(width));
    element.setAttribute('height', String(Math.ceil(end)));
  }
  picture.setAttribute('viewBox', `0 0 ${width} ${Math.ceil(end)}`);
  ground.setAttribute('fill', paper!);
  return picture;
}

/** A colour of the theme as the page has it now: light-dark() is worked out by setting it. */
function colourOf(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

export const svgFile = (picture: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });

/** The picture in dots, two for each of the screen's. */
export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
