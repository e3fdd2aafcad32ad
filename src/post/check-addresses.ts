import type { PostProblem } from './post-problem.ts';

/** The address of a post on the blog, as Chirpy makes it: the file's name without its date. */
function addressOf(fileName: string): string {
  const title = fileName.replace(/^\d+-\d+-\d+-/, '').replace(/\.[^.]+$/, '');
  const slug = title
    .normalize('NFC')
    .replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `/posts/${slug}/`;
}

/** For each name whose address an earlier one of them has already: Jekyll writes one over the other. */
export function checkAddresses(fileNames: readonly string[]): ReadonlyMap<string, PostProblem> {
  const first = new Map<string, string>();
  const problems = new Map<string, PostProblem>();
  for (const fileName of fileNames) {
    const address = addressOf(fileName);
    const other = first.get(address);
    if (other === undefined) first.set(address, fileName);
    else if (other !== fileName) problems.set(fileName, sharedAddress(address, other));
  }
  return problems;
}

/**
 * The problem of a post whose address one of the other posts of the same blog has too; null for an address of its own.
 */
export function findSharedAddress(fileName: string, others: readonly string[]): PostProblem | null {
  const address = addressOf(fileName);
  const other = others.find((name) => name !== fileName && addressOf(name) === address);
  return other === undefined ? null : sharedAddress(address, other);
}

function sharedAddress(address: string, other: string): PostProblem {
  return {
    code: 'address',
    line: null,
    message: `${other} has the address ${address} too, one of them is lost`,
    cure: 'put the number of the day into the name: the date does not count',
  };
}
