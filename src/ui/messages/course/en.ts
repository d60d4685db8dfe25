import type { CourseMessages } from './es.ts';

/** Words of the course. */
export const courseEn: CourseMessages = { title: 'Course' };
