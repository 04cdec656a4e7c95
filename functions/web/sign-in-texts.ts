/** What people are told when a sign-in or a token does not do. */
import type { Localized } from '../../workflows/language.ts';

export interface SignInFailureTexts {
  readonly title: string;
  readonly text: string;
}

/** Why a sign-in ended without a session. */
export type SignInFailure = 'expired' | 'refused' | 'unknown-person';

export interface SignInTexts extends Readonly<Record<SignInFailure, SignInFailureTexts>> {
  readonly again: string;
}

export const signInTexts: Localized<SignInTexts> = {
  fr: {
    expired: {
      title: 'Connectez-vous à nouveau',
      text: 'Cette connexion a pris trop de temps, ou elle a commencé dans un autre navigateur. Rien n’est perdu.',
    },
    refused: {
      title: 'La connexion n’a pas eu lieu',
      text: 'Vous n’êtes pas connecté·e, et rien n’a changé. Vous pouvez réessayer.',
    },
    'unknown-person': {
      title: 'Le plan ne vous connaît pas',
      text: 'Votre connexion a réussi, mais vous n’êtes pas dans les registres du plan. Parlez-en à votre conseiller·ère.',
    },
    again: 'Se connecter',
  },
  nl: {
    expired: {
      title: 'Meld u opnieuw aan',
      text: 'Het aanmelden duurde te lang, of het is in een andere browser begonnen. Er is niets verloren gegaan.',
    },
    refused: {
      title: 'U bent niet aangemeld',
      text: 'Het aanmelden is niet gelukt en er is niets veranderd. U kunt het opnieuw proberen.',
    },
    'unknown-person': {
      title: 'Het plan kent u niet',
      text: 'Het aanmelden is gelukt, maar u staat niet in de registers van het plan. Neem contact op met uw adviseur.',
    },
    again: 'Aanmelden',
  },
  de: {
    expired: {
      title: 'Melden Sie sich bitte neu an',
      text: 'Die Anmeldung hat zu lange gedauert oder in einem anderen Browser begonnen. Es ist nichts verloren.',
    },
    refused: {
      title: 'Sie sind nicht angemeldet',
      text: 'Die Anmeldung hat nicht stattgefunden, und es hat sich nichts geändert. Sie können es noch einmal versuchen.',
    },
    'unknown-person': {
      title: 'Der Plan kennt Sie nicht',
      text: 'Die Anmeldung ist gelungen, aber Sie stehen nicht in den Registern des Plans. Wenden Sie sich an Ihre Beratung.',
    },
    again: 'Anmelden',
  },
  en: {
    expired: {
      title: 'Please sign in again',
      text: 'This sign-in took too long, or it began in another browser. Nothing is lost.',
    },
    refused: {
      title: 'The sign-in did not take place',
      text: 'You are not signed in, and nothing has changed. You can try again.',
    },
    'unknown-person': {
      title: 'The plan does not know you',
      text: 'Your sign-in worked, but you are not in the plan’s registers. Talk to your adviser.',
    },
    again: 'Sign in',
  },
};
