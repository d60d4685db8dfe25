import { createProgramInfoFromProgram, type ProgramInfo } from 'twgl.js';

/** The text of a program, and the name under which it is kept. */
export interface ProgramText {
  readonly key: string;
  readonly vertex: string;
  readonly fragment: string;
}

interface Entry {
  readonly text: ProgramText;
  readonly program: WebGLProgram;
  readonly shaders: readonly WebGLShader[];
  info?: ProgramInfo;
}

/** How often it is asked whether a program has come, in milliseconds. */
const askMs = 8;

/**
 * The programs of one context: each is compiled when it is first asked for, beside the others where
 * the browser can (KHR_parallel_shader_compile), so that no picture waits for a compiler.
 */
export class Programs {
  readonly #gl: WebGL2RenderingContext;
  readonly #changed: () => void;
  readonly #entries = new Map<string, Entry>();
  readonly #parallel: KHR_parallel_shader_compile | null;
  #asking: ReturnType<typeof setTimeout> | undefined;
  /** Whether to wait for the compiler rather than to come back later: for stills and tests. */
  waits = false;

  constructor(gl: WebGL2RenderingContext, changed: () => void) {
    this.#gl = gl;
    this.#changed = changed;
    this.#parallel = gl.getExtension('KHR_parallel_shader_compile');
  }

  /**
   * The program of this name, or undefined while it is being compiled and when the context was lost.
   *
   * @param write is called if it was never asked for.
   * @throws {Error} when it does not compile, which is a bug; not when the context was lost.
   */
  get(key: string, write: () => Omit<ProgramText, 'key'>): ProgramInfo | undefined {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = this.#begin({ key, ...write() });
      this.#entries.set(key, entry);
    }
    if (!entry.info && (this.waits || this.#hasCome(entry))) {
      const info = this.#finish(entry);
      if (info) entry.info = info;
    }
    if (!entry.info) this.#ask();
    return entry.info;
  }

  dispose(): void {
    clearTimeout(this.#asking);
    for (const { program } of this.#entries.values()) this.#gl.deleteProgram(program);
    this.#entries.clear();
  }

  #begin(text: ProgramText): Entry {
    const gl = this.#gl;
    const program = gl.createProgram();
    const shaders = [
      this.#compile(gl.VERTEX_SHADER, text.vertex),
      this.#compile(gl.FRAGMENT_SHADER, text.fragment),
    ];
    for (const shader of shaders) gl.attachShader(program, shader);
    gl.linkProgram(program);
    return { text, program, shaders };
  }

  #compile(type: GLenum, text: string): WebGLShader {
    const gl = this.#gl;
    const shader = gl.createShader(type);
    // Only a lost context gives none.
    if (!shader) return {};
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    return shader;
  }

  #hasCome({ program }: Entry): boolean {
    if (!this.#parallel) return true;
    return this.#gl.getProgramParameter(program, this.#parallel.COMPLETION_STATUS_KHR) === true;
  }

  #finish({ text, program, shaders }: Entry): ProgramInfo | undefined {
    const gl = this.#gl;
    // The news of it comes later than the loss; until then all that is asked of a program is null.
    if (gl.isContextLost()) return undefined;
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      const logs = shaders.map((shader) => gl.getShaderInfoLog(shader)).join('\n');
      throw new Error(`${text.key}: ${gl.getProgramInfoLog(program)}\n${logs}\n${text.fragment}`);
    }
    for (const shader of shaders) gl.deleteShader(shader);
    return createProgramInfoFromProgram(gl, program);
  }

  #ask(): void {
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      if (this.#gl.isContextLost()) return;
      const waiting = [...this.#entries.values()].filter((entry) => !entry.info);
      if (waiting.every((entry) => this.#hasCome(entry))) this.#changed();
      else this.#ask();
    }, askMs);
  }
}
