/** How numbers beyond 0–255 are made visible. */
export const signedViews = ['diverging', 'absolute', 'clipped', 'rescaled'] as const;
export type SignedView = (typeof signedViews)[number];
