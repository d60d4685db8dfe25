import { encode } from 'uqr';
import { randomCard } from '../../../src/exchange/classifier-card/card.fixture.ts';
import { writePart } from '../../../src/exchange/classifier-card/card-parts.ts';
import { packCard } from '../../../src/exchange/classifier-card/pack-card.ts';
import { eyeVersion, parseEyeTable } from '../../../src/models/eye/eye-table.ts';

declare global {
  interface Window {
    /**
     * From now on every camera of this page films a phone that sends a classifier; called from outside the page.
     * @param eyeTable of the app's eye (eye.json).
     */
    filmCard(eyeTable: unknown): void;
  }
}

/** Some 7 kB. */
const classCount = 10;
const codesPerSecond = 8;

window.filmCard = (eyeTable) => {
  const table = parseEyeTable(eyeTable);
  if (!table.ok) throw new Error(table.trouble.kind);
  const card = packCard({ ...randomCard(classCount), eyeKey: `${eyeVersion(table.value)}@128` });
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2-D canvas');
  let number = 0;
  const show = () => {
    const { data, size } = encode(writePart(card, number++), { border: 4, ecc: 'L' });
    const px = Math.floor(canvas.height / size);
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = 'black';
    const left = Math.floor((canvas.width - px * size) / 2);
    data.forEach((row, y) =>
      row.forEach((dark, x) => dark && context.fillRect(left + px * x, px * y, px, px)),
    );
  };
  show();
  setInterval(show, 1000 / codesPerSecond);
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(15));
};
