/** Part of the plane that is shown, in units of the axes. */
export interface Domain {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

/** Room for the numbers at the axes, in pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Leads from units to pixels and back; y grows upwards in units, downwards in pixels. */
export interface PlaneScale {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly domain: Domain;
  /** Size of small text, in pixels: what is drawn grows with it, for a projector. */
  readonly emPx: number;
  /** Left and right end of the drawing, top and bottom. */
  readonly area: { leftPx: number; rightPx: number; topPx: number; bottomPx: number };
  x(value: number): number;
  y(value: number): number;
  /** The value at a pixel, kept within the domain. */
  xAt(px: number): number;
  yAt(px: number): number;
}

/** A scale for a drawing of this size. */
export function planeScale(
  widthPx: number,
  heightPx: number,
  domain: Domain,
  margins: Margins,
  emPx = 14,
): PlaneScale {
  const area = {
    leftPx: margins.left,
    rightPx: Math.max(widthPx - margins.right, margins.left + 1),
    topPx: margins.top,
    bottomPx: Math.max(heightPx - margins.bottom, margins.top + 1),
  };
  const perX = (area.rightPx - area.leftPx) / (domain.xMax - domain.xMin);
  const perY = (area.bottomPx - area.topPx) / (domain.yMax - domain.yMin);
  const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return {
    widthPx,
    heightPx,
    domain,
    emPx,
    area,
    x: (value) => area.leftPx + (value - domain.xMin) * perX,
    y: (value) => area.bottomPx - (value - domain.yMin) * perY,
    xAt: (px) => within(domain.xMin + (px - area.leftPx) / perX, domain.xMin, domain.xMax),
    yAt: (px) => within(domain.yMin + (area.bottomPx - px) / perY, domain.yMin, domain.yMax),
  };
}

/** About `count` round numbers from `min` to `max`: 1, 2 or 5 times a power of ten apart. */
export function ticks(min: number, max: number, count: number): readonly number[] {
  const rough = (max - min) / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}
