/** The sheets that the ⋯ menu opens. */
export type MenuSheet = 'projects' | 'settings' | 'device' | 'install' | 'share' | 'about';
