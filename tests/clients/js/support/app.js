// An authenticator app (RFC 6238).

import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP = 30_000;

function totp(secret, step) {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

export class App {
  constructor(secret) {
    this.secret = secret;
    this.last = 0;
  }

  // A code that was not used yet. Servers take the next step's code early, so that two can be had without waiting.
  code() {
    this.last = Math.max(this.last + 1, Math.floor(Date.now() / STEP));
    return totp(this.secret, this.last);
  }

  // A code that no step near this one has.
  wrong() {
    const now = Math.floor(Date.now() / STEP);
    const right = new Set([-2, -1, 0, 1, 2].map((away) => totp(this.secret, now + away)));
    return ['000000', '000001', '000002', '000003', '000004', '000005'].find((code) => !right.has(code));
  }
}

// An app of a user's, whose first code went into its registration.
export async function registered(idp, { AccessToken }) {
  const { SecretCode } = await idp.associateSoftwareToken({ AccessToken });
  const app = new App(SecretCode);
  await idp.verifySoftwareToken({ AccessToken, UserCode: app.code() });
  return app;
}
