/** What keeps a bench from running and whoever started it can mend; its message is all they need. */
export class BenchTrouble extends Error {}
