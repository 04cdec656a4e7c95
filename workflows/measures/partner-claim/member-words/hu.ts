/** What a partner’s member reads about their claim in Hungarian. */
import type { MemberWords } from '../../member-words.ts';

export const hu: MemberWords = {
  language: 'hu',
  locale: 'hu-HU',
  greeting: 'Kedves {name}!',
  signature: 'Az Entraide csapata, a szövetkezet szolidaritási terve',
  title: 'A támogatási kérelmem',
  accountNeeded: 'Nem ismerjük a számlát, amelyre fizethetünk. Kérjük, adja meg az IBAN-számát.',
  reference: 'Hivatkozási szám',
  amount: 'Összeg',
  filedOn: 'Benyújtva',
  question: 'A kérdés',
  allDetails: 'Minden részlet (franciául, hollandul, németül vagy angolul)',
  situations: {
    received: {
      subject: 'Irodája kérelmet nyújtott be Önért ({reference})',
      text: 'Partnerirodája támogatást kért Önnek. A kérelmet megvizsgáljuk.',
      next: 'Írunk, amint van fejlemény.',
    },
    question: {
      subject: 'Kérdés a(z) {reference} kérelemről',
      text: 'A folytatáshoz válaszra van szükségünk: {question}',
      next: 'Ön vagy az irodája is válaszolhat.',
    },
    queued: {
      subject: 'A(z) {reference} kérelem forrásra vár',
      text: 'A kérelem megfelel a feltételeknek, de az erre szánt keret jelenleg kimerült.',
      next: 'A helye megmarad; nincs teendője.',
    },
    approved: {
      subject: 'A(z) {reference} kérelmet jóváhagytuk: {amount}',
      text: 'A kérelmet jóváhagytuk, összege {amount}.',
      next: 'A kifizetés a következő banki megbízással indul.',
    },
    paid: {
      subject: 'A(z) {reference} kérelmet kifizettük',
      text: 'A kifizetés megerősítve: {amount}.',
      next: 'Nincs további teendője.',
    },
    refused: {
      subject: 'A(z) {reference} kérelmet nem hagytuk jóvá',
      text: 'Sajnáljuk: a kérelmet nem lehetett jóváhagyni.',
      next: 'Az oldalon láthatók az okok; kérheti, hogy valaki újra megvizsgálja a döntést.',
    },
    returned: {
      subject: 'A(z) {reference} kérelem kifizetése visszaérkezett',
      text: 'A bank visszaküldte a kifizetést: {amount}.',
      next: 'Adjon meg másik számlát, vagy erősítse meg a sajátját, és újra fizetünk.',
    },
    withdrawn: {
      subject: 'A(z) {reference} kérelmet visszavonták',
      text: 'A kérelmet visszavonták; kifizetés nem lesz.',
      next: 'Irodája újat nyújthat be.',
    },
    expired: {
      subject: 'A(z) {reference} kérelmet lezártuk',
      text: 'A rendelkezésre álló idő letelt, mielőtt a kérelem lezárulhatott volna.',
      next: 'Irodája velünk együtt újra felveheti.',
    },
  },
};
