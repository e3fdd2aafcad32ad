/** The weights of the first twelve digits of a resident registration number. */
const residentWeights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const centuries = ['', '19', '19', '20', '20', '19', '19', '20', '20'];

/** How card numbers of the great networks and Korea's own begin, with the lengths that they have. */
const networks: readonly (readonly [start: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^9[0-9]{3}/, [16]],
];

/**
 * True for a Korean resident registration number: a day that exists and the right last digit, which foreigners have
 * another rule for. Numbers given out since October 2020 have no such digit; nobody in a camp is that young.
 */
export function isResidentNumber(text: string): boolean {
  const digits = digitsOf(text);
  const kind = digits[6] ?? 0;
  const century = centuries[kind] ?? '';
  if (digits.length !== 13 || century === '') return false;
  const [year, month, day] = [0, 2, 4].map((at) => `${digits[at]}${digits[at + 1]}`);
  const date = `${century}${year}-${month}-${day}`;
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) return false;
  const sum = residentWeights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const base = kind >= 5 ? 13 : 11;
  return (base - (sum % 11)) % 10 === digits[12];
}

/** True for the number of a payment card: a network's beginning and length, and Luhn's last digit. @see ISO/IEC 7812 */
export function isCardNumber(text: string): boolean {
  const digits = digitsOf(text);
  const plain = digits.join('');
  if (!networks.some(([start, lengths]) => start.test(plain) && lengths.includes(digits.length)))
    return false;
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function digitsOf(text: string): readonly number[] {
  return [...text].filter((character) => /[0-9]/.test(character)).map(Number);
}
