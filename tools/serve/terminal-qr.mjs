import { encode, renderUnicodeCompact } from 'uqr';

const quietZone = 2;
const white = '\x1b[38;5;231m';
const onBlack = '\x1b[48;5;16m';
const plain = '\x1b[0m';

/**
 * `text` as a QR code for a terminal, black on white whatever the terminal's own colours; undefined
 * where it has no room or no colours for it.
 * @param {string} text
 * @param {Pick<import('node:tty').WriteStream, 'isTTY' | 'columns' | 'hasColors'>} terminal
 * @returns {string | undefined}
 */
export function terminalQr(text, terminal) {
  const indent = '  ';
  const { size } = encode(text, { border: quietZone });
  if (!terminal.isTTY || terminal.columns < size + indent.length) return undefined;
  if (!terminal.hasColors(256)) return undefined;
  const lines = renderUnicodeCompact(text, { border: quietZone }).split('\n');
  // A line holds two rows of modules; their number is odd, so the last line is half a line.
  const last = lines.pop();
  const whole = lines.map((line) => `${indent}${white}${onBlack}${line}${plain}`);
  return [...whole, `${indent}${white}${last}${plain}`].join('\n');
}
