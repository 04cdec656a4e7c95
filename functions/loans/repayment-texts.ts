/** Why a repayment is not taken, in every language. */
import type { Localized } from '../../workflows/language.ts';

export const repaymentTexts: Localized<
  Readonly<Record<'over' | 'more-than-owed' | 'budget-too-small', string>>
> = {
  fr: {
    over: 'Ce prêt est terminé : il n’y a plus rien à rembourser.',
    'more-than-owed': 'Il ne reste que {bound} à rembourser. Indiquez ce montant ou moins.',
    'budget-too-small': 'Le budget de l’Activité ne contient que {bound}. Indiquez ce montant ou moins.',
  },
  nl: {
    over: 'Deze lening is afgelopen: er is niets meer af te lossen.',
    'more-than-owed': 'Er is nog maar {bound} af te lossen. Vul dat bedrag in, of minder.',
    'budget-too-small': 'Het budget van de Activiteit bevat maar {bound}. Vul dat bedrag in, of minder.',
  },
  de: {
    over: 'Dieses Darlehen ist beendet: Es ist nichts mehr zurückzuzahlen.',
    'more-than-owed': 'Es sind nur noch {bound} zurückzuzahlen. Geben Sie diesen Betrag an oder weniger.',
    'budget-too-small': 'Das Budget der Activité hat nur {bound}. Geben Sie diesen Betrag an oder weniger.',
  },
  en: {
    over: 'This loan is over: there is nothing left to pay back.',
    'more-than-owed': 'Only {bound} is left to pay back. Enter that amount, or less.',
    'budget-too-small': 'The budget of the Activité holds only {bound}. Enter that amount, or less.',
  },
};
