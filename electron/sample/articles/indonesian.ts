import { sampleOutlet as outlet } from '../outlet.ts';
import type { SampleArticle } from '../sampleArticle.ts';
import { bullets, fold, heading, image, paragraph, pullQuote, quote } from '../write.ts';

export const indonesianArticles: SampleArticle[] = [
  {
    state: 'toPublish',
    minutesAgo: 95,
    picture: {
      name: 'harbour',
      alt: 'Dua derek dan tumpukan peti kemas di dermaga saat matahari terbit',
      caption: 'Dermaga peti kemas Teluk Biru pada hari pertama uji coba.',
      credit: 'Harian Teluk/Raka Wibawa',
    },
    fields: {
      kicker: 'News',
      category: 'Ekonomi',
      headline: 'Pelabuhan Teluk Biru Mulai Melayani Kapal Peti Kemas Malam Hari',
      deck: 'Bongkar muat 24 jam diharapkan memangkas antrean kapal dari tiga hari menjadi satu.',
      dateline: { place: 'Teluk Biru', outlet },
      bylines: ['Sari Lestari'],
      tags: ['pelabuhan', 'logistik'],
      excerpt: 'Pelabuhan Teluk Biru membuka layanan malam untuk memangkas antrean kapal peti kemas.',
      related: [
        {
          title: 'Antrean Truk di Gerbang Pelabuhan Mengular',
          url: 'https://harianteluk.example/ekonomi/antrean-truk',
        },
        {
          title: 'Tarif Sandar Kapal Naik Mulai Januari',
          url: 'https://harianteluk.example/ekonomi/tarif-sandar',
        },
      ],
    },
    body: ({ city }) => [
      paragraph(
        'Otoritas Pelabuhan Teluk Biru mulai melayani kapal peti kemas pada malam hari setelah uji coba selama dua pekan dinyatakan berhasil. Layanan itu membuat bongkar muat berjalan tanpa jeda selama 24 jam.',
      ),
      paragraph(
        '“Kapal yang datang pukul sepuluh malam tidak perlu lagi menunggu sampai pagi,” kata Kepala Otoritas Pelabuhan Teluk Biru, Ratna Wijayanti, di Teluk Biru, Jumat (20/11/2026).',
      ),
      paragraph(
        'Selama ini kapal yang tiba selepas magrib harus melepas jangkar di luar alur. Antrean pada musim panen pernah mencapai *tiga hari*, dan biayanya ditanggung pengirim barang.',
      ),
      quote(
        'Yang kami hitung bukan hanya jam kerja derek, melainkan jam tidur para sopir.',
        'Ratna Wijayanti, kepala otoritas pelabuhan',
      ),
      heading('Empat puluh lampu baru'),
      paragraph(
        'Untuk layanan itu pelabuhan memasang empat puluh lampu sorot, menambah dua regu pandu, dan memperpanjang jam kantor bea cukai.',
      ),
      image({
        ...city,
        alt: 'Deretan gedung dengan jendela menyala menjelang malam',
        caption: 'Kota Teluk Biru dilihat dari menara pandu.',
        credit: 'Harian Teluk/Raka Wibawa',
      }),
      fold(),
      paragraph('Perubahan yang berlaku mulai pekan depan:'),
      bullets(
        'loket bea cukai buka sampai pukul 02.00;',
        'truk masuk lewat gerbang timur setelah pukul 20.00;',
        'kapal di bawah 500 ton tetap dilayani pada siang hari.',
      ),
      paragraph(
        'Serikat sopir menyambut layanan itu, tetapi meminta tempat istirahat. “Kami bekerja malam, tidurnya di mana?” ujar ketuanya, Mahmud Siregar.',
      ),
      pullQuote('Kami bekerja malam, tidurnya di mana?', 'Mahmud Siregar, ketua serikat sopir'),
      paragraph('Otoritas berjanji membuka rumah singgah berkapasitas enam puluh orang sebelum akhir tahun.'),
    ],
  },
  {
    state: 'inReview',
    minutesAgo: 32,
    picture: {
      name: 'terraces',
      alt: 'Sawah berundak hijau dengan beberapa gubuk beratap ilalang',
      caption: 'Sawah berundak di Lembah Karang menjelang musim tanam kedua.',
      credit: 'Harian Teluk/Dewi Anggraini',
    },
    fields: {
      kicker: 'Daerah',
      category: 'Daerah',
      headline: 'Petani Lembah Karang Menanam Lagi Padi yang Hampir Hilang',
      deck: 'Benih padi merah disimpan tiga keluarga selama empat puluh tahun.',
      dateline: { place: 'Lembah Karang', outlet },
      bylines: ['Sari Lestari'],
      tags: ['pertanian', 'pangan'],
      notes: 'Foto sudah ada. Tolong periksa luas lahan di paragraf tiga: 42 atau 24 hektare?',
    },
    body: () => [
      paragraph(
        'Tiga puluh petani di Lembah Karang kembali menanam padi merah lokal yang terakhir kali dipanen secara luas pada 1984. Benihnya berasal dari simpanan tiga keluarga.',
      ),
      paragraph(
        '“Ibu saya menyimpannya di tabung bambu. Katanya, suatu hari akan ada yang mencari,” kata Wayan Sudra, 61 tahun, salah seorang petani.',
      ),
      paragraph(
        'Tanam perdana meliputi 42 hektare. Dinas Pertanian setempat menyebut hasilnya lebih sedikit daripada padi biasa, tetapi lebih tahan kering.',
      ),
      paragraph('Panen pertama diperkirakan berlangsung pada Maret.'),
    ],
  },
  {
    state: 'inReview',
    minutesAgo: 8,
    fields: {
      kicker: 'Pemilu',
      category: 'Politik',
      headline: 'KPU Daerah Menetapkan 214 Tempat Pemungutan Suara di Pulau-pulau Kecil',
      deck: '',
      dateline: { place: 'Teluk Biru', outlet },
      bylines: ['Sari Lestari', 'Bagas Pratama'],
      tags: ['pemilu'],
    },
    body: () => [
      paragraph(
        'Komisi Pemilihan Umum (KPU) daerah menetapkan 214 tempat pemungutan suara (TPS) di pulau-pulau kecil. Jumlah itu naik dari 187 TPS pada pemilihan sebelumnya.',
      ),
      paragraph(
        'Logistik akan diangkut dengan enam kapal paling lambat empat hari sebelum pemungutan suara.',
      ),
    ],
  },
  {
    state: 'approved',
    minutesAgo: 140,
    picture: {
      name: 'stadium',
      alt: 'Lapangan sepak bola di bawah lampu stadion dengan tribun penuh penonton',
      caption: 'Stadion Samudra pada laga pembuka musim ini.',
      credit: 'Harian Teluk/Dewi Anggraini',
    },
    fields: {
      kicker: 'Olahraga',
      category: 'Olahraga',
      headline: 'Persitel Menang Tipis, Gelar Juara Ditentukan di Laga Terakhir',
      deck: 'Gol menit ke-88 menjaga selisih satu angka dari pemuncak klasemen.',
      dateline: { place: 'Teluk Biru', outlet },
      bylines: ['Bagas Pratama'],
      tags: ['sepak bola', 'liga'],
      excerpt: 'Gol menit ke-88 membawa Persitel menang 2-1 dan menunda penentuan juara ke laga terakhir.',
    },
    body: () => [
      paragraph(
        'Persitel menundukkan Putra Muara 2-1 di Stadion Samudra, Sabtu malam, lewat gol Yoga Pranata pada menit ke-88. Kemenangan itu menunda penentuan juara ke pekan terakhir.',
      ),
      paragraph(
        '“Anak-anak tidak berhenti percaya,” kata pelatih Persitel, Herman Tobing, setelah pertandingan.',
      ),
      paragraph('Persitel kini mengumpulkan 61 angka, satu di belakang pemuncak klasemen.'),
    ],
  },
  {
    state: 'scheduled',
    minutesAgo: 210,
    fields: {
      kicker: 'Budaya',
      category: 'Budaya',
      headline: 'Festival Perahu Layar Kembali Digelar Setelah Tujuh Tahun',
      deck: 'Sembilan puluh perahu dari empat belas kampung nelayan ikut berlayar.',
      dateline: { place: 'Tanjung Ombak', outlet },
      bylines: ['Sari Lestari'],
      tags: ['festival'],
    },
    body: () => [
      paragraph(
        'Sembilan puluh perahu layar dari empat belas kampung nelayan akan mengikuti Festival Perahu Layar Tanjung Ombak. Festival itu terakhir diadakan tujuh tahun lalu.',
      ),
      paragraph(
        'Panitia menutup alur pelayaran selama lima jam dan menyediakan tribun bagi warga di dermaga lama.',
      ),
    ],
  },
  {
    state: 'draft',
    minutesAgo: 3,
    fields: {
      kicker: 'News',
      category: 'Kota',
      headline: 'Warga Tiga Kelurahan Menguji Sirene Peringatan Banjir',
      deck: '',
      dateline: { place: 'Teluk Biru', outlet },
      bylines: ['Sari Lestari'],
      notes: 'Menunggu angka peserta dari BPBD.',
    },
    body: () => [
      paragraph(
        'Warga tiga kelurahan di tepi Kali Besar menguji sirene peringatan banjir pada Minggu pagi. Sirene berbunyi tiga kali dengan jeda satu menit.',
      ),
      paragraph('“Yang terdengar di ujung gang baru suara ketiga,” kata Lurah Kali Besar, Nur Aini.'),
    ],
  },
];
