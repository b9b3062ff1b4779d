// A shop with every kind of page, and a browser that walks to any of them.

import { createHmac } from 'node:crypto';

import { PASSWORD, SMS } from '../support.js';
import { CALLBACK, makeSite } from './oauth.js';

const FLOWS = ['USER_AUTH', 'USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'].map((flow) => `ALLOW_${flow}`);
const CLIENT = { ClientName: 'Blue Bottle Books', ExplicitAuthFlows: FLOWS, PreventUserExistenceErrors: 'ENABLED' };

const schema = (names) => names.map((Name) => ({ Name, Required: true, AttributeDataType: 'String', Mutable: true }));

// The code of an authenticator app for a key (RFC 6238).
export function totp(key) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replace(/[\s=]/g, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', bytes).update(counter).digest();
  const at = digest.at(-1) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

// A pool with a domain and a client. `first`: first factors beside the password; `second`: second factors that are demanded.
export async function open(server, { first = [], second = [], required = [], client = {}, ...more } = {}) {
  const site = await makeSite(server, {
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', ...first] } },
    SmsConfiguration: SMS,
    ...(required.length && { Schema: schema(required) }),
    ...more,
  });
  const { ClientId } = await site.application({ ...CLIENT, ...client });
  const { UserPoolId } = site;
  // By its own host, which is where passkeys are for.
  const host = `${site.prefix}.auth.localhost`;
  const WebAuthnConfiguration = { RelyingPartyId: host, UserVerification: 'preferred' };
  await server.idp.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF', WebAuthnConfiguration });
  if (second.length) await site.mfa('ON', ...second);
  const root = `http://${host}:${new URL(server.url).port}`;
  return { ...site, idp: server.idp, ClientId, root };
}

// Somebody walking through the pages of a shop.
export class Walk {
  constructor(shop, page) {
    Object.assign(this, { shop, page });
  }

  address(path, more = {}) {
    const request = { client_id: this.shop.ClientId, redirect_uri: CALLBACK, response_type: 'code', scope: 'openid email' };
    return `${this.shop.root}${path}?${new URLSearchParams({ ...request, ...more })}`;
  }

  async to(path, more) {
    await this.page.goto(this.address(path, more));
  }

  // Waits for the page that follows what is done.
  async next(action) {
    await Promise.all([this.page.waitForEvent('load'), action()]);
  }

  // Fills in fields by their names, and sends the form by its button, or by the one of a value.
  async send(fields, button) {
    for (const [name, value] of Object.entries(fields)) await this.page.locator(`main [name="${name}"]:not([type=hidden], .unseen)`).first().fill(value);
    const [first] = Object.keys(fields);
    const form = first ? this.page.locator('main form', { has: this.page.locator(`[name="${first}"]:not([type=hidden], .unseen)`) }) : this.page.locator('main form');
    const which = button ? this.page.locator(`main button[value="${button}"]`) : form.locator('button[type=submit]').first();
    await this.next(() => which.click());
  }

  async press(words) {
    await this.next(() => this.page.getByRole('button', { name: words }).click());
  }

  async name(username = 'ada') {
    await this.to('/login');
    await this.send({ username });
  }

  // Signs in by name and password, as far as the pages ask for no more.
  async enter(username = 'ada', password = PASSWORD) {
    await this.name(username);
    await this.send({ password });
  }

  // Signs in and comes to a page of the account.
  async account(path = '/account') {
    await this.to(path);
    await this.send({ username: 'ada' });
    await this.send({ password: PASSWORD });
  }
}

