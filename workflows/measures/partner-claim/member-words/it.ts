/** What a partner’s member reads about their claim in Italian. */
import type { MemberWords } from '../../member-words.ts';

export const it: MemberWords = {
  language: 'it',
  locale: 'it-IT',
  greeting: 'Buongiorno {name},',
  signature: 'Il team Entraide, piano di solidarietà della tua cooperativa',
  title: 'La mia richiesta di sostegno',
  accountNeeded: 'Non conosciamo il conto su cui pagarti. Comunicaci il tuo IBAN.',
  reference: 'Riferimento',
  amount: 'Importo',
  filedOn: 'Presentata il',
  question: 'La domanda',
  allDetails: 'Tutti i dettagli (in francese, olandese, tedesco o inglese)',
  situations: {
    received: {
      subject: 'Il tuo ufficio ha presentato una richiesta per te ({reference})',
      text: 'Il tuo ufficio partner ha chiesto un sostegno per te. Stiamo esaminando la richiesta.',
      next: 'Ti scriveremo appena ci saranno novità.',
    },
    question: {
      subject: 'Una domanda sulla richiesta {reference}',
      text: 'Per proseguire ci serve una risposta: {question}',
      next: 'Puoi rispondere tu, oppure il tuo ufficio.',
    },
    queued: {
      subject: 'La richiesta {reference} è in attesa di fondi',
      text: 'La richiesta rispetta le condizioni, ma per ora il denaro previsto è esaurito.',
      next: 'Il tuo posto è conservato; non devi fare nulla.',
    },
    approved: {
      subject: 'La richiesta {reference} è approvata: {amount}',
      text: 'La richiesta è approvata, per {amount}.',
      next: 'Il pagamento parte con il prossimo ordine alla banca.',
    },
    paid: {
      subject: 'La richiesta {reference} è pagata',
      text: 'Il pagamento di {amount} è confermato.',
      next: 'Non devi fare altro.',
    },
    refused: {
      subject: 'La richiesta {reference} non è stata approvata',
      text: 'Ci dispiace: la richiesta non ha potuto essere approvata.',
      next: 'La pagina mostra i motivi; puoi chiedere che una persona riesamini la decisione.',
    },
    returned: {
      subject: 'Il pagamento della richiesta {reference} ci è tornato',
      text: 'La banca ci ha restituito il pagamento di {amount}.',
      next: 'Indicaci un altro conto, o conferma il tuo: pagheremo di nuovo.',
    },
    withdrawn: {
      subject: 'La richiesta {reference} è ritirata',
      text: 'La richiesta è ritirata; non sarà pagato nulla.',
      next: 'Il tuo ufficio può presentarne un’altra.',
    },
    expired: {
      subject: 'La richiesta {reference} è chiusa',
      text: 'Il tempo previsto è trascorso prima che la richiesta si concludesse.',
      next: 'Il tuo ufficio può riprenderla con noi.',
    },
  },
};
