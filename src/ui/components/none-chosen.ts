/**
 * The value of a radio group in which nothing is chosen yet. Not empty: in a group whose value is empty,
 * arrows move the focus without choosing (bits-ui), which radio buttons never do.
 */
export const noneChosen = ' ';
