import type { ReportMessages } from './report-es.ts';

/** Words of the report of a project in English. */
export const reportEn: ReportMessages = {
  title: 'Report of the project',
};
