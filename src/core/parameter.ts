/** A number that a person may turn, as a table of filters or colours declares it. */
export interface Parameter<Id extends string = string> {
  /** Its name in the word catalogues and in links. */
  readonly id: Id;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly initial: number;
  readonly unit: '' | 'px' | '°';
}
