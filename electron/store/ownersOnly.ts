/** The mode of a folder that is made for a profile: what a newsroom has not published is nobody else's on the machine. */
export const ownersOnly = 0o700;
