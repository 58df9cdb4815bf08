/** The screens a page is previewed on, the narrowest first, with their widths in CSS pixels. */
export const deviceWidths = { phone: 390, tablet: 768, desktop: 1280 } as const;

export type PreviewDevice = keyof typeof deviceWidths;

export const previewDevices = ['phone', 'tablet', 'desktop'] as const satisfies readonly PreviewDevice[];
