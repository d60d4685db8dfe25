import { SquareResizer } from '../../src/core/image/resize.ts';
import type { BackendDevice } from '../../src/models/backends/device.ts';
import type { EyeModel } from '../../src/models/eye/eye-runner.ts';
import { EyeNetwork } from '../../src/models/eye/eye-network.ts';
import type { EyeSizePx, Look } from '../../src/models/eye/types.ts';
import { squarePicture } from '../../src/models/input/square-picture.ts';
import { PHOTO_PX } from '../../src/models/input/photo-size.ts';
import type { BenchFrames } from './frames.ts';

/** The eye at one size, on the page's own thread and backend. Whoever made it calls `dispose()`. */
export class PageEye {
  readonly #network: EyeNetwork;
  readonly #resizer: SquareResizer;
  readonly #input: Float32Array;
  readonly #sizePx: EyeSizePx;
  readonly #contract: EyeModel['table']['input'];

  constructor(
    { table, weights }: EyeModel,
    sizePx: EyeSizePx,
    { canBlock }: Pick<BackendDevice, 'canBlock'>,
  ) {
    this.#network = new EyeNetwork(table, weights, canBlock);
    this.#resizer = new SquareResizer(PHOTO_PX, sizePx);
    this.#input = new Float32Array(sizePx * sizePx * 3);
    this.#sizePx = sizePx;
    this.#contract = table.input;
  }

  /** Looks at the present frame, by the same steps as the app with its worker. */
  look({ image, widthPx, heightPx }: BenchFrames, wantMap = false): Promise<Look> {
    const { data } = squarePicture(image, widthPx, heightPx);
    this.#resizer.resize(data, this.#input, this.#contract.scale, this.#contract.offset);
    return this.#network.run(this.#input, this.#sizePx, { wantMap });
  }

  dispose(): void {
    this.#network.dispose();
  }
}
