import { sampleOutlet as outlet } from '../outlet.ts';
import type { SampleArticle } from '../sampleArticle.ts';
import { heading, paragraph, quote } from '../write.ts';

export const englishArticles: SampleArticle[] = [
  {
    state: 'draft',
    minutesAgo: 55,
    fields: {
      language: 'en',
      kicker: 'Business',
      category: 'Business',
      headline: 'Night Shift at Teluk Biru Port Cuts Waiting Time for Ships',
      deck: 'Round-the-clock handling is expected to bring the queue down from three days to one.',
      dateline: { place: 'Teluk Biru', outlet },
      bylines: ['Sari Lestari'],
      tags: ['port', 'shipping'],
    },
    body: () => [
      paragraph(
        'Container ships can now be handled at night in the port of Teluk Biru, after a trial of two weeks that the port authority calls a success.',
      ),
      quote(
        'We did not only count the hours of the cranes, but the hours of sleep of the drivers.',
        'Ratna Wijayanti, head of the port authority',
      ),
      heading('Forty new lights'),
      paragraph(
        'The port has put up forty floodlights, hired two more teams of pilots and extended the hours of the customs office.',
      ),
    ],
  },
  {
    state: 'approved',
    minutesAgo: 1_500,
    fields: {
      language: 'en',
      kicker: 'Region',
      category: 'Region',
      headline: 'Farmers Replant a Red Rice That Three Families Kept for Forty Years',
      deck: '',
      dateline: { place: 'Lembah Karang', outlet },
      bylines: ['Bagas Pratama'],
      tags: ['farming'],
      excerpt: 'Thirty farmers are planting a local red rice that was last harvested widely in 1984.',
    },
    body: () => [
      paragraph(
        'Thirty farmers in the valley of Lembah Karang are planting a local red rice that was last harvested widely in 1984.',
      ),
      paragraph(
        '“My mother kept it in a bamboo tube. One day, she said, somebody will come and ask for it,” said Wayan Sudra, 61.',
      ),
    ],
  },
];
