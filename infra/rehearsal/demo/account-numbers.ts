/** Made-up account and VAT numbers whose check digits fit, country by country. */
import type { Country } from '../../../workflows/registers/records.ts';
import type { Random } from './random.ts';

/** An IBAN that every check takes for real; whose account it would be, if anybody's, is left to chance. */
export function makeIban(country: Country, random: Random): string {
  const account = accountNumbers[country](random);
  const check = 98 - modulo97(`${account}${country}00`);
  return `${country}${twoDigits(check)}${account}`;
}

/** The national account number with the check digits that the country itself prescribes. */
const accountNumbers: Readonly<Record<Country, (random: Random) => string>> = {
  BE(random) {
    const number =
      random.pick(['001', '063', '096', '143', '310', '377', '523', '734', '973', '979']) + random.digits(7);
    return number + twoDigits(modulo97(number) || 97);
  },
  FR(random) {
    const number =
      random.pick(['10278', '13335', '16006', '20041', '30002', '30004', '42559']) + random.digits(16);
    return number + twoDigits(97 - modulo97(`${number}00`));
  },
  DE: (random) => random.pick(['10050000', '37040044', '43060967', '70050000']) + random.digits(10),
  AT: (random) => random.pick(['12000', '20111', '32000']) + random.digits(11),
  NL: (random) => random.pick(['ABNA', 'INGB', 'RABO', 'TRIO']) + elevenProof(random),
  IT(random) {
    const number = random.pick(['05018', '05034', '02008']) + random.digits(5) + random.digits(12);
    return italianControl(number) + number;
  },
  ES(random) {
    const bank = random.pick(['0049', '0081', '1491', '2100']) + random.digits(4);
    const account = random.digits(10);
    return (
      bank + elevenControl([4, 8, 5, 10, 9, 7, 3, 6], bank) + elevenControl(spanishWeights, account) + account
    );
  },
  HU(random) {
    const bank = random.pick(['104', '107', '117']) + random.digits(4);
    const account = random.digits(14) + random.integer(1, 9);
    return bank + tenControl(bank) + account + tenControl(account);
  },
  SE: (random) => random.pick(['500', '600', '800']) + random.digits(17),
};

const spanishWeights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

/** A number for `BE` (modulo 97) or `FR` (Luhn and key); other countries have none here. */
export function makeVatNumber(country: string, random: Random): string | undefined {
  if (country === 'BE') {
    const number = `0${random.integer(4, 7)}${random.digits(6)}`;
    return `BE${number}${twoDigits(97 - (Number(number) % 97))}`;
  }
  if (country !== 'FR') return undefined;
  const company = withLuhn(`${random.integer(3, 8)}${random.digits(7)}`);
  return `FR${twoDigits((12 + 3 * (Number(company) % 97)) % 97)}${company}`;
}

/** Letters count as 10 to 35, as in ISO 13616. */
function modulo97(text: string): number {
  const digits = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Number(BigInt(digits) % 97n);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function weigh(weights: readonly number[], digits: string): number {
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (weights[at % weights.length] ?? 0), 0);
}

function elevenControl(weights: readonly number[], digits: string): string {
  const rest = weigh(weights, digits) % 11;
  return String(rest < 2 ? rest : 11 - rest);
}

function tenControl(digits: string): string {
  return String((10 - (weigh([9, 7, 3, 1], digits) % 10)) % 10);
}

/** Ten digits, weighted 10 to 1, that eleven divides; one in eleven tries has no last digit that fits. */
function elevenProof(random: Random): string {
  for (;;) {
    const digits = `0${random.digits(8)}`;
    const last = (11 - (weigh([10, 9, 8, 7, 6, 5, 4, 3, 2], digits) % 11)) % 11;
    if (last < 10) return `${digits}${last}`;
  }
}

const italianOddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

function italianControl(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => {
    return total + (at % 2 === 0 ? (italianOddValues[Number(digit)] ?? 0) : Number(digit));
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

function withLuhn(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
