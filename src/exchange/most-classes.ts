/** Classes that are taken at once, and that a project has after a merge: as many as a phone can show and learn. */
export const mostClasses = 1000;
