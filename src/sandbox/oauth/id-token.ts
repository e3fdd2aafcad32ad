import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JsonObject } from '../json-object.ts';

const keyId = 'sandbox-1';
let keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | null = null;

/** A signed ID token (RS256) with the claims. */
export function signIdToken(claims: JsonObject): string {
  const head = encode({ typ: 'JWT', alg: 'RS256', kid: keyId });
  const body = encode(claims);
  const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(keyPair().privateKey);
  return `${head}.${body}.${signature.toString('base64url')}`;
}

/** The public key with which ID tokens can be checked, as a JSON Web Key Set. */
export function publicKeys(): JsonObject {
  const jwk = keyPair().publicKey.export({ format: 'jwk' });
  return { keys: [{ ...jwk, kid: keyId, alg: 'RS256', use: 'sig' }] };
}

// Making a key takes a moment, and most sandboxes never need one.
function keyPair(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return keys;
}

function encode(value: JsonObject): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
