/** The largest picture that is taken: of its file in bytes, and as it is seen in pixels. */
export const largestPicture = { bytes: 60_000_000, pixels: 100_000_000 };
