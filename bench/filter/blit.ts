import type { SizePx } from '../../src/core/image/size-px.ts';
import { newCanvas, waitForOnePixel } from './one-pixel.ts';

const vertexText = `#version 300 es
out vec2 at;
void main() {
  at = vec2(gl_VertexID == 1 ? 2.0 : 0.0, gl_VertexID == 2 ? 2.0 : 0.0);
  gl_Position = vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
}`;

const fragmentText = `#version 300 es
precision mediump float;
uniform sampler2D image;
in vec2 at;
out vec4 colour;
void main() { colour = texture(image, at); }`;

/** The least that a video on a WebGL2 canvas costs: it is uploaded and drawn, no more. */
export class Blit {
  readonly canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;

  constructor({ widthPx, heightPx }: SizePx) {
    this.canvas = newCanvas(widthPx, heightPx);
    const gl = this.canvas.getContext('webgl2', { antialias: false });
    if (!gl) throw new Error('No WebGL 2');
    this.#gl = gl;
    const program = gl.createProgram();
    for (const [kind, text] of [
      [gl.VERTEX_SHADER, vertexText],
      [gl.FRAGMENT_SHADER, fragmentText],
    ] as const) {
      const shader = gl.createShader(kind)!;
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      throw new Error(gl.getProgramInfoLog(program) ?? 'The blit does not link');
    }
    gl.useProgram(program);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
      gl.texParameteri(gl.TEXTURE_2D, axis, gl.CLAMP_TO_EDGE);
    }
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.viewport(0, 0, widthPx, heightPx);
  }

  /** Shows the present frame. */
  run(video: HTMLVideoElement): void {
    const gl = this.#gl;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, video);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    this.wait();
  }

  /** Waits until the GPU has nothing left to do for us, nor for whoever came before. */
  wait(): void {
    waitForOnePixel(this.#gl);
  }

  dispose(): void {
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
