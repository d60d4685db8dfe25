import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { BenchTrouble } from './trouble.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * An option's value as a whole number.
 * @param {Record<string, string | boolean | undefined>} values
 * @param {string} name
 * @param {number} fallback
 * @param {number} [min]
 */
export function wholeNumber(values, name, fallback, min = 1) {
  const number = values[name] === undefined ? fallback : Number(values[name]);
  if (Number.isSafeInteger(number) && number >= min) return number;
  throw new BenchTrouble(`--${name} must be a whole number from ${min} up, not ${values[name]}.`);
}

/**
 * An option's value, which must be one of `choices`; the first of them where it is absent.
 * @template {string} Choice
 * @param {Record<string, string | boolean | undefined>} values
 * @param {string} name
 * @param {readonly [Choice, ...Choice[]]} choices
 * @returns {Choice}
 */
export function oneOf(values, name, choices) {
  const value = values[name] ?? choices[0];
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new BenchTrouble(`--${name} must be one of ${choices.join(', ')}, not ${value}.`);
}

/**
 * Absolute path of the folder that an option names, or of its default beside the checkout.
 * Undefined when nothing was asked for and the default is not there.
 * @param {Record<string, string | boolean | undefined>} values
 * @param {string} name
 * @param {string} fallback relative to the checkout.
 */
export function folder(values, name, fallback) {
  const asked = values[name];
  const path = typeof asked === 'string' ? resolve(asked) : resolve(root, fallback);
  if (existsSync(path)) return path;
  if (asked === undefined) return undefined;
  throw new BenchTrouble(`There is no folder ${path} (--${name}).`);
}
