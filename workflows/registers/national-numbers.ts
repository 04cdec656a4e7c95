/** Check digits of the numbers that payroll and the States know people and employers by. */

/** As the forms want it: without the dots, dashes and spaces that people write. */
export function plainNumber(written: string): string {
  return written.replace(/[\s./-]/g, '').toUpperCase();
}

/** NISS: 97 less the first nine digits modulo 97; of who was born from 2000 on with a 2 before them. */
export function isNiss(number: string): boolean {
  if (!/^\d{11}$/.test(number)) return false;
  const [body, check] = [Number(number.slice(0, 9)), Number(number.slice(9))];
  return [body, 2_000_000_000 + body].some((one) => 97 - (one % 97) === check);
}

/** NIR with its key: 97 less the first thirteen characters modulo 97; 2A and 2B (Corsica) count as 19 and 18. */
export function isNir(number: string): boolean {
  if (!/^[1-8]\d{4}(\d{2}|2A|2B)\d{8}$/.test(number)) return false;
  const body = Number(number.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97 - (body % 97) === Number(number.slice(13));
}

/** SIRET: fourteen digits whose Luhn sum is a multiple of ten; of the post office any whose digits add up to one of five. */
export function isSiret(number: string): boolean {
  if (!/^\d{14}$/.test(number)) return false;
  const digits = [...number].map(Number);
  const plain = digits.reduce((sum, digit) => sum + digit, 0);
  const luhn = digits.reduce((sum, digit, at) => {
    const weighed = at % 2 === 0 ? 2 * digit : digit;
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return luhn % 10 === 0 || (number.startsWith('356000000') && plain % 5 === 0);
}

/** The number of an employer at the ONSS, or of the enterprise: nine or ten digits. */
export function isOnss(number: string): boolean {
  return /^\d{9,10}$/.test(number);
}
