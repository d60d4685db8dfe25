/** Words of the report of a project. */
export const reportEs = {
  title: 'Informe del proyecto',
};

export type ReportMessages = typeof reportEs;
