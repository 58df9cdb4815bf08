/** Each device is a host of its own, so that each has a zoom of its own: `dateline-preview://phone/`. */
export const previewScheme = 'dateline-preview';
