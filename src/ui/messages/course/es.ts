import { neuronTopicsEs } from './neuron-topics-es.ts';
import { pageEs } from './page-es.ts';
import { teacherEs } from './teacher-es.ts';
import type { TopicId } from '../../../core/course/topics.ts';
import { sharePercent, decimals } from '../format.ts';
import type { TopicWords } from './topic-words.ts';
import { trainingTopicsEs } from './training-topics-es.ts';
import { visionTopicsEs } from './vision-topics-es.ts';

const topics: { readonly [Id in TopicId]: TopicWords } = {
  ...neuronTopicsEs,
  ...trainingTopicsEs,
  ...visionTopicsEs,
};

const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long' });

/** Words of the course. */
export const courseEs = {
  title: 'Curso',
  page: pageEs,
  topics,
  teacher: teacherEs,
  percent: sharePercent('es-MX'),
  whole: decimals('es-MX', 0),
  day: (atMs: number) => day.format(atMs),
};

/** What every language says in the course. */
export type CourseMessages = typeof courseEs;
