import { decimals, sharePercent } from '../format.ts';
import type { CourseMessages } from './es.ts';
import { neuronTopicsEn } from './neuron-topics-en.ts';
import { pageEn } from './page-en.ts';
import { teacherEn } from './teacher-en.ts';
import { trainingTopicsEn } from './training-topics-en.ts';
import { visionTopicsEn } from './vision-topics-en.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

/** Words of the course. */
export const courseEn: CourseMessages = {
  title: 'Course',
  page: pageEn,
  topics: { ...neuronTopicsEn, ...trainingTopicsEn, ...visionTopicsEn },
  teacher: teacherEn,
  percent: sharePercent('en-US'),
  whole: decimals('en-US', 0),
  day: (atMs: number) => day.format(atMs),
};
