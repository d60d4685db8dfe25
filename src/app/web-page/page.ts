import { openCamera } from '../../camera/camera-source.ts';
import { openFile } from '../../camera/file-source.ts';
import type { Frame, FrameSource } from '../../camera/frame.ts';
import { startBackend } from '../../models/web-page/backend.ts';
import { PageClassifier } from '../../models/web-page/classifier.ts';
import { registerOwnLayers } from '../../models/network/own-layers.ts';
import { squarePicture } from '../../models/input/square-picture.ts';
import { PageFace } from './page-face.ts';

/**
 * The page of an exported network: camera or picture in, names with their shares out. It is built apart from
 * the app, with TensorFlow.js in it, and stands beside `model.json` in the archive that is given away.
 */
class Page {
  readonly #face = new PageFace();
  #source: FrameSource | undefined;
  #facing: 'environment' | 'user' = 'environment';

  async start(): Promise<void> {
    this.#face.say('loading');
    registerOwnLayers();
    await startBackend();
    let classifier: PageClassifier;
    try {
      classifier = await PageClassifier.load('.');
    } catch (error) {
      // Browsers let a page that was opened from the disk read no files.
      this.#face.say('not-served');
      throw error;
    }
    this.#open(classifier);
  }

  #open(classifier: PageClassifier): void {
    this.#face.showClasses(classifier.metadata.labels);
    this.#face.onStart(() => this.#openCamera(classifier));
    this.#face.onTurn(() => {
      this.#facing = this.#facing === 'user' ? 'environment' : 'user';
      return this.#openCamera(classifier);
    });
    this.#face.onPicture(async (file) => this.#adopt(classifier, await openFile(file)));
    this.#face.say('ready');
  }

  async #openCamera(classifier: PageClassifier): Promise<void> {
    this.#face.say('asking');
    // A phone lends one camera at a time.
    this.#source?.dispose();
    this.#source = undefined;
    this.#adopt(classifier, await openCamera({ facing: this.#facing }));
  }

  #adopt(
    classifier: PageClassifier,
    opened: Awaited<ReturnType<typeof openCamera | typeof openFile>>,
  ): void {
    if (!opened.ok) return this.#face.say(opened.trouble.kind === 'denied' ? 'denied' : 'trouble');
    const source = opened.value;
    this.#source?.dispose();
    this.#source = source;
    this.#face.show(source.element, source.mirrored);
    source.onFrame((frame) => this.#answer(classifier, frame));
  }

  async #answer(classifier: PageClassifier, frame: Frame): Promise<void> {
    const { data } = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    this.#face.showAnswer(await classifier.classify(data));
  }
}

void new Page().start();
