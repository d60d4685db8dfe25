/** The sheets that the ⋯ menu opens. */
export type MenuSheet =
  'projects' | 'send' | 'open' | 'settings' | 'device' | 'install' | 'share' | 'about';
