import { colour, dimmed, lit, mix, sum, type Colour } from './colour.ts';
import type { Moment } from './moment.ts';
import { dot, add, rotateY, normalise, type Vec3 } from './space.ts';

/** A 2-D canvas, on the page or off it. */
export type Canvas2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A point of the picture; `scale` says how large things are there, 1 at the aim. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What a surface is made of. */
export interface Material {
  readonly colour: Colour;
  /** Strength of the highlight, 0 (cloth) … 1 (polished). */
  readonly shine?: number;
  /** Size of the highlight: 8 is broad and soft, 80 small and hard. */
  readonly polish?: number;
  /** Light that leaves at a grazing angle, as from velvet and fur, 0–1. */
  readonly fuzz?: number;
}

/** From the camera to what it aims at, in sides of the centre square. */
const DISTANCE = 2.3;

/**
 * The table-top at one moment: a canvas whose unit is the side of the centre square and whose
 * origin is the aim, the perspective of the camera, and the light.
 */
export class Stage {
  readonly context: Canvas2d;
  readonly moment: Moment;
  /** Unit vector towards the camera. */
  readonly viewer: Vec3;
  readonly #sun: Colour;
  readonly #sky: Colour;
  readonly #bounce: Colour;
  readonly #cos: number;
  readonly #sin: number;

  /** @param table the table's colour, which shines back from below. */
  constructor(context: Canvas2d, moment: Moment, table: Colour) {
    this.context = context;
    this.moment = moment;
    const { warmth, strength } = moment.light;
    this.#sun = dimmed(mix(coolSun, warmSun, warmth), 0.92 * strength);
    this.#sky = dimmed(mix(coolSky, warmSky, warmth), 0.44 * strength);
    this.#bounce = dimmed(lit(table, sum(this.#sun, this.#sky)), 0.42);
    this.#cos = Math.cos(moment.camera.elevationRad);
    this.#sin = Math.sin(moment.camera.elevationRad);
    this.viewer = [0, this.#sin, this.#cos];
  }

  /** Where a point of the room falls in the picture. */
  project([x, y, z]: Vec3): Spot {
    const up = y - this.moment.camera.aimHeight;
    // What lies beside or behind the camera is far outside the frame: kept there, not turned over.
    const nearer = Math.min(up * this.#sin + z * this.#cos, 0.7 * DISTANCE);
    const scale = DISTANCE / (DISTANCE - nearer);
    return { x: x * scale, y: (z * this.#sin - up * this.#cos) * scale, scale };
  }

  /** Where a point of the thing falls in the picture, as the thing is turned now. */
  spot(point: Vec3): Spot {
    return this.project(this.turn(point));
  }

  /** From the thing's own directions to the room's. */
  turn(vector: Vec3): Vec3 {
    return rotateY(vector, this.moment.turnRad);
  }

  /** A direction given as right, up and outwards in the picture, in the room. */
  fromPicture([right, up, out]: Vec3): Vec3 {
    return [right, up * this.#cos + out * this.#sin, out * this.#cos - up * this.#sin];
  }

  /** A direction of the room as right, up and outwards in the picture. */
  toPicture([x, y, z]: Vec3): Vec3 {
    return [x, y * this.#cos - z * this.#sin, y * this.#sin + z * this.#cos];
  }

  /** How flat a circle on the table appears, 0–1. */
  get flatness(): number {
    return this.#sin;
  }

  /**
   * The light that a surface sends to the camera: a window (Lambert, a little wrapped around as
   * large windows do), sky from above, the table's colour from below, a highlight (Blinn).
   *
   * @param normal unit vector outwards from the surface.
   */
  shade({ colour: pigment, shine = 0, polish = 24, fuzz = 0 }: Material, normal: Vec3): Colour {
    const { towards } = this.moment.light;
    const facing = dot(normal, towards);
    const direct = Math.max(0, (facing + 0.18) / 1.18);
    const above = 0.5 + 0.5 * normal[1];
    const light = sum(
      dimmed(this.#sun, direct),
      sum(dimmed(this.#sky, 0.35 + 0.65 * above), dimmed(this.#bounce, 1 - above)),
    );
    const grazing = 1 - Math.max(0, dot(normal, this.viewer));
    const matt = lit(pigment, dimmed(light, 1 + fuzz * grazing ** 2));
    if (shine === 0) return matt;
    const half = normalise(add(towards, this.viewer));
    const highlight = Math.max(0, dot(normal, half)) ** polish + 0.25 * grazing ** 4;
    return sum(matt, dimmed(this.#sun, shine * highlight));
  }

  /** The light on a level surface in the open. */
  get daylight(): Colour {
    return sum(dimmed(this.#sun, this.moment.light.towards[1]), this.#sky);
  }
}

const warmSun = colour('#ffe2b8');
const coolSun = colour('#f1f4ff');
const warmSky = colour('#fff0e0');
const coolSky = colour('#dbe8ff');
