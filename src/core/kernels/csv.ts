import type { PixelExplanation } from './explain-pixel.ts';

/**
 * The numbers behind one pixel as a table (RFC 4180: commas, points for decimals, CRLF), a line for each
 * number of the window, under a heading in the words of the field.
 */
export function explanationCsv(explanation: PixelExplanation): string {
  switch (explanation.kind) {
    case 'convolution': {
      const { first, second } = explanation;
      const rows = [first, ...(second ? [second] : [])].flatMap(({ terms }, kernel) =>
        terms.map(({ y, x, channel, value, weight, product }) => [
          kernel + 1,
          ...[y, x, channel, value, weight, product],
        ]),
      );
      return table(['kernel', 'y', 'x', 'channel', 'value', 'weight', 'product'], rows);
    }
    case 'pooling': {
      const { channel, values } = explanation;
      const rows = values.map(({ y, x, value, share }) => [y, x, channel, value, share]);
      return table(['y', 'x', 'channel', 'value', 'share'], rows);
    }
    case 'activation': {
      const { y, x, channel, input, result } = explanation;
      return table(['y', 'x', 'channel', 'input', 'output'], [[y, x, channel, input, result]]);
    }
    case 'off':
      return table(['value'], [[explanation.result]]);
  }
}

function table(heading: readonly string[], rows: readonly (readonly number[])[]): string {
  return lines([heading, ...rows]);
}

function lines(rows: readonly (readonly (number | string)[])[]): string {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}
