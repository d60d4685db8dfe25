import type { Parameter } from './parameter.ts';

/** What the parameters of a table entry are set to, by their ids. */
export type ParameterValues = Readonly<Record<string, number>>;

/** The value of one parameter; its initial value where none was given. */
export function parameterValue(parameter: Parameter, values: ParameterValues): number {
  return values[parameter.id] ?? parameter.initial;
}

/** Every parameter at its initial value. */
export function initialValues(parameters: readonly Parameter[]): ParameterValues {
  return Object.fromEntries(parameters.map(({ id, initial }) => [id, initial]));
}

/** The values in the table's order, as a GPU program gets them: `p[0]`, `p[1]`… Unused places are 0. */
export function parameterArray(
  parameters: readonly Parameter[],
  values: ParameterValues,
): [number, number, number, number] {
  const at = (index: number) => {
    const parameter = parameters[index];
    return parameter ? parameterValue(parameter, values) : 0;
  };
  return [at(0), at(1), at(2), at(3)];
}
