/** Words of the course. */
export const courseEs = { title: 'Curso' };

/** What every language says in the course. */
export type CourseMessages = typeof courseEs;
