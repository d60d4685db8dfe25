import type { OtherPictures, PictureChange } from '../../../app/network/picture-changes.ts';
import { decimals, listing, plural } from '../format.ts';

const many = plural('en-US');
const listed = listing('en-US');
const whole = decimals('en-US', 0);

/** From which epoch on a curve is of other pictures. */
export function pictureChangeEn({ epoch, training, validation }: PictureChange): string {
  const other = ({ before, after }: OtherPictures) => {
    if (after === undefined) return 'other pictures';
    const of = before === undefined || before === after ? 'other ' : '';
    const instead = of ? '' : ` instead of ${whole(before!)}`;
    return `${many(after, `1 ${of}picture`, `${whole(after)} ${of}pictures`)}${instead}`;
  };
  const learns = training && `it learns from ${other(training)}`;
  const measured = validation && {
    begins: () =>
      `it is measured with ${validation.after === undefined ? 'pictures' : many(validation.after, '1 picture', `${whole(validation.after)} pictures`)} it does not learn from, and before it was not`,
    ends: () => 'it is not measured any more: there are no validation pictures',
    others: () => `it is measured with ${other(validation)}`,
  };
  const parts = [learns, measured?.[validation!.kind]()].flatMap((part) => part ?? []);
  return `From epoch ${whole(epoch)} on ${listed(parts)}. What is before and what is after do not compare.`;
}
