/** What a temperature does to how sure answers are. */
export type TemperatureEffect = 'surer' | 'same' | 'less-sure';

/** So near to 1 nobody sees a difference. */
const unseen = 0.05;

export function temperatureEffect(temperature: number): TemperatureEffect {
  if (Math.abs(temperature - 1) < unseen) return 'same';
  return temperature < 1 ? 'surer' : 'less-sure';
}
