import { sizeAcross } from '../core/image/area-average.ts';
import { quantiseGlsl } from '../core/image/bit-depth.ts';
import type { Preparation } from '../core/image/prepare-image.ts';
import { readerGlsl, shaderHead } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import type { SizePx } from '../core/image/size-px.ts';
import { runPass } from './pass.ts';

export type { Preparation };

/** The mean over the area of each new pixel, and its levels rounded to so many bits. */
const prepareText = `${shaderHead}${readerGlsl('image', 'bytes', 'float32')}
${quantiseGlsl}
uniform vec2 ratio;
uniform float bits;
out vec4 colour;
void main() {
  ivec2 size = textureSize(image, 0);
  vec2 from = floor(gl_FragCoord.xy) * ratio;
  vec2 to = min(from + ratio, vec2(size));
  ivec2 first = ivec2(floor(from + 1e-4));
  ivec2 last = min(ivec2(ceil(to - 1e-4)) - 1, size - 1);
  vec3 sum = vec3(0.0);
  float area = 0.0;
  for (int y = first.y; y <= last.y; y++) {
    float tall = min(to.y, float(y + 1)) - max(from.y, float(y));
    for (int x = first.x; x <= last.x; x++) {
      float share = tall * (min(to.x, float(x + 1)) - max(from.x, float(x)));
      sum += share * imageAt(ivec2(x, y));
      area += share;
    }
  }
  colour = vec4(quantise(sum / area, bits) / 255.0, 1.0);
}`;

/** The picture that everything begins with: uploaded, brought to the size of work, prepared. */
export class SourcePicture {
  readonly #gpu: Gpu;
  readonly #texture: WebGLTexture;
  readonly #worked: Target;
  readonly #prepared: Target;
  #uploadedPx = { widthPx: 0, heightPx: 0 };
  #workPx = { widthPx: 0, heightPx: 0 };
  #present: GpuImage | undefined;
  preparation: Preparation = { bits: 8 };

  constructor(gpu: Gpu) {
    const { gl } = gpu;
    this.#gpu = gpu;
    this.#texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
      gl.texParameteri(gl.TEXTURE_2D, axis, gl.CLAMP_TO_EDGE);
    }
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    this.#worked = new Target(gpu, 'bytes');
    this.#prepared = new Target(gpu, 'bytes');
  }

  /** Takes a new picture; it is to be worked on at the size given, which is at most its own. */
  upload(image: TexImageSource, widthPx: number, heightPx: number): void {
    const { gl } = this.#gpu;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, image);
    this.#uploadedPx = sizeOf(image);
    this.#workPx = { widthPx, heightPx };
    this.forget();
  }

  /** What was computed from the picture no longer holds. */
  forget(): void {
    this.#present = undefined;
  }

  /** Size of the picture as it is shown; 0 before the first one. */
  get size(): SizePx {
    const { acrossPx } = this.preparation;
    if (acrossPx === undefined || this.#workPx.widthPx === 0) return this.#workPx;
    return sizeAcross(this.#workPx, acrossPx);
  }

  /** The prepared picture; undefined before the first one, and while programs are being compiled. */
  image(): GpuImage | undefined {
    if (this.#uploadedPx.widthPx === 0) return undefined;
    this.#present ??= this.#compute();
    return this.#present;
  }

  dispose(): void {
    this.#gpu.gl.deleteTexture(this.#texture);
    this.#worked.dispose();
    this.#prepared.dispose();
  }

  #compute(): GpuImage | undefined {
    let image: GpuImage | undefined = {
      texture: this.#texture,
      ...this.#uploadedPx,
      channels: 3,
      coding: 'bytes',
    };
    // In two steps, so that the numbers are those of the picture at the size of work.
    image = this.#pass(image, this.#worked, this.#workPx, 8);
    return image && this.#pass(image, this.#prepared, this.size, this.preparation.bits);
  }

  #pass(image: GpuImage, target: Target, size: SizePx, bits: number): GpuImage | undefined {
    const { widthPx, heightPx } = size;
    const isSame = image.widthPx === widthPx && image.heightPx === heightPx;
    if (isSame && bits >= 8) return image;
    const pass = {
      key: 'prepare',
      fragment: () => prepareText,
      uniforms: {
        image: image.texture,
        ratio: [image.widthPx / widthPx, image.heightPx / heightPx],
        bits,
      },
    };
    return runPass(this.#gpu, pass, target, size) ? target.image(3) : undefined;
  }
}

function sizeOf(image: TexImageSource): { widthPx: number; heightPx: number } {
  if (image instanceof HTMLVideoElement) {
    return { widthPx: image.videoWidth, heightPx: image.videoHeight };
  }
  if (image instanceof HTMLImageElement) {
    return { widthPx: image.naturalWidth, heightPx: image.naturalHeight };
  }
  if ('displayWidth' in image)
    return { widthPx: image.displayWidth, heightPx: image.displayHeight };
  return { widthPx: image.width, heightPx: image.height };
}
