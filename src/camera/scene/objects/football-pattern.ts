import { cross, dot, subtract, add, normalise, type Vec3 } from '../space.ts';

/** A patch of the ball: its middle and its five corners in order, on the unit sphere. */
interface Pentagon {
  readonly centre: Vec3;
  readonly corners: readonly Vec3[];
}

const golden = (1 + Math.sqrt(5)) / 2;

/** The corners of an icosahedron, on the unit sphere. */
const icosahedron: readonly Vec3[] = [-1, 1].flatMap((a) =>
  [-golden, golden].flatMap((b): Vec3[] => [
    normalise([0, a, b]),
    normalise([a, b, 0]),
    normalise([b, 0, a]),
  ]),
);

const neighboursOf = (corner: Vec3): Vec3[] =>
  icosahedron.filter((other) => {
    const cosine = dot(corner, other);
    return cosine > 0.4 && cosine < 0.99;
  });

/** Cutting an icosahedron's corners off at a third of its edges makes a football. */
const cut = (from: Vec3, to: Vec3): Vec3 => normalise(add(from, subtract(to, from), 1 / 3));

/** The twelve dark patches. */
export const pentagons: readonly Pentagon[] = icosahedron.map((centre) => {
  const east = normalise(cross(centre, subtract(neighboursOf(centre)[0]!, centre)));
  const north = cross(east, centre);
  const around = (point: Vec3): number => Math.atan2(dot(point, north), dot(point, east));
  const corners = neighboursOf(centre).map((neighbour) => cut(centre, neighbour));
  return { centre, corners: corners.sort((a, b) => around(a) - around(b)) };
});

/** The thirty seams between two light patches, from end to end. */
export const seams: readonly (readonly [Vec3, Vec3])[] = icosahedron.flatMap((corner, i) =>
  neighboursOf(corner)
    .filter((other) => icosahedron.indexOf(other) > i)
    .map((other) => [cut(corner, other), cut(other, corner)] as const),
);
