/** The newsroom's name in the sample, which its stories have in their datelines and its site carries. */
export const sampleOutlet = 'harianteluk.example';
