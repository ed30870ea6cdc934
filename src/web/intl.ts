const made = new Map<string, unknown>();

/** Makes each formatter once: making one costs a hundred times what using it does. */
function kept<Shape, Formatter>(
  name: string,
  make: (locale: string, shape: Shape | undefined) => Formatter,
): (locale: string, shape?: Shape) => Formatter {
  return (locale, shape) => {
    const key = `${name} ${locale} ${shape ? JSON.stringify(shape) : ''}`;
    const there = made.get(key) as Formatter | undefined;
    if (there) return there;
    const formatter = make(locale, shape);
    made.set(key, formatter);
    return formatter;
  };
}

export const numberFormat = kept(
  'number',
  (locale, shape?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, shape),
);

export const dateFormat = kept(
  'date',
  (locale, shape?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, shape),
);
