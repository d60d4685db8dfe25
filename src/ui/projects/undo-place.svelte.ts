/** Whether an open sheet has the undo of a project that was deleted in it, within reach of the Tab key. */
export const undoPlace = $state({ isInSheet: false });
