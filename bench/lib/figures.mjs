/**
 * What a figure has to reach.
 * @typedef {{ readonly text: string, readonly holds: (value: number) => boolean }} Goal
 *
 * One measured number, as it is written to the result file.
 * @typedef {object} Figure
 * @property {string} name
 * @property {number | null} value null when it could not be measured.
 * @property {string} unit
 * @property {string | null} goal null for a figure that only explains others.
 * @property {boolean | null} holds Whether the goal is reached; null without goal or value.
 */

/** @param {number} bound @returns {Goal} */
export const atLeast = (bound) => ({ text: `≥ ${bound}`, holds: (value) => value >= bound });

/** @param {number} bound @returns {Goal} */
export const atMost = (bound) => ({ text: `≤ ${bound}`, holds: (value) => value <= bound });

/**
 * @param {string} name
 * @param {number | undefined} value
 * @param {string} unit
 * @param {Goal} [goal]
 * @returns {Figure}
 */
export function figure(name, value, unit, goal) {
  const isMeasured = value !== undefined && Number.isFinite(value);
  return {
    name,
    value: isMeasured ? value : null,
    unit,
    goal: goal?.text ?? null,
    holds: goal && isMeasured ? goal.holds(value) : null,
  };
}

/** Prints figures as a table. @param {readonly Figure[]} figures */
export function printFigures(figures) {
  const rows = [
    ['figure', 'value', 'unit', 'goal', 'holds'],
    ...figures.map(({ name, value, unit, goal, holds }) => [
      name,
      value === null ? '–' : readable(value),
      unit,
      goal ?? '',
      holds === null ? '' : holds ? 'yes' : 'NO',
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 1 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}

/**
 * What the table alone lets one overlook: goals that were missed, and those that nothing was held against.
 * @param {readonly Figure[]} figures
 * @returns {string[]} a line for each; one where all goals are reached.
 */
export function verdict(figures) {
  const withGoal = figures.filter(({ goal }) => goal !== null);
  const lines = withGoal.flatMap(({ name, value, unit, goal, holds }) => {
    if (holds === null) return [`NOT MEASURED: ${name} (goal ${goal})`];
    const found = `${readable(value ?? NaN)} ${unit}`.trim();
    return holds ? [] : [`MISSED: ${name}: ${found} (goal ${goal})`];
  });
  if (lines.length > 0 || withGoal.length === 0) return lines;
  return [`All ${withGoal.length} goals are reached.`];
}

/** Four figures are more than any of this is worth. @param {number} value */
function readable(value) {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
