import type { OtherPictures, PictureChange } from '../../../app/network/picture-changes.ts';
import { decimals, listing, plural } from '../format.ts';

const many = plural('es-MX');
const listed = listing('es-MX');
const whole = decimals('es-MX', 0);

/** From which epoch on a curve is of other pictures. */
export function pictureChangeEs({ epoch, training, validation }: PictureChange): string {
  const other = ({ before, after }: OtherPictures) => {
    if (after === undefined) return 'otras imágenes';
    if (after === 1 && before === 1) return 'otra imagen';
    const of = before === undefined || before === after ? 'otras ' : '';
    const instead = of ? '' : ` en vez de ${whole(before!)}`;
    return `${of}${many(after, '1 imagen', `${whole(after)} imágenes`)}${instead}`;
  };
  const learns = training && `aprende de ${other(training)}`;
  const measured = validation && {
    begins: () =>
      `se mide con ${validation.after === undefined ? 'imágenes' : many(validation.after, '1 imagen', `${whole(validation.after)} imágenes`)} que no aprende, y antes no se medía`,
    ends: () => 'ya no se mide: no hay imágenes de validación',
    others: () => `se mide con ${other(validation)}`,
  };
  const parts = [learns, measured?.[validation!.kind]()].flatMap((part) => part ?? []);
  return `Desde la época ${whole(epoch)} ${listed(parts)}. Lo de antes y lo de después no se compara.`;
}
