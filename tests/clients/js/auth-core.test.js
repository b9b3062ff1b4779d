// Auth.js (next-auth 5) with its Cognito provider, as a framework's adapter would call it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Auth, skipCSRFCheck } from '@auth/core';
import Cognito from '@auth/core/providers/cognito';

import { serve } from './support.js';
import { EMAIL, makeSite } from './support/oauth.js';
import { Visitor } from './support/visitor.js';

const server = serve();
const APP = 'http://127.0.0.1:4999';
const CHECKS = ['pkce', 'state', 'nonce'];

const silent = { error: () => {}, warn: () => {}, debug: () => {} };

// An application with a browser of its own.
class Application {
  #cookies = new Map();

  constructor({ issuer }, { ClientId, ClientSecret }, { checks = CHECKS } = {}) {
    const authentication = ClientSecret ? {} : { client: { token_endpoint_auth_method: 'none' } };
    const provider = Cognito({ clientId: ClientId, clientSecret: ClientSecret, issuer, checks, ...authentication });
    this.config = {
      trustHost: true,
      secret: 'x'.repeat(32),
      basePath: '/auth',
      skipCSRFCheck,
      logger: silent,
      providers: [provider],
    };
  }

  async ask(path, init = {}) {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const request = new Request(new URL(path, APP), { ...init, headers: { ...init.headers, cookie } });
    const answer = await Auth(request, this.config);
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      this.#cookies.set(name, value);
    }
    return answer;
  }

  // Where the user is sent.
  async begin() {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ callbackUrl: `${APP}/home` });
    return (await this.ask('/auth/signin/cognito', { method: 'POST', headers, body })).headers.get('location');
  }

  // Where the user ends who comes back.
  async finish(callback) {
    return new URL((await this.ask(callback.href)).headers.get('location'), APP);
  }

  async session() {
    return (await this.ask('/auth/session')).json();
  }
}

async function scene(more = { GenerateSecret: true }, settings) {
  const site = await makeSite(server);
  const application = await site.application({ CallbackURLs: [`${APP}/auth/callback/cognito`], ...more });
  return { site, application, app: new Application(site, application, settings) };
}

for (const [kind, more] of [
  ['confidential', { GenerateSecret: true }],
  ['public', {}],
]) {
  test(`a user signs in to a ${kind} client`, async () => {
    const { app } = await scene(more);
    const callback = await new Visitor().signIn(await app.begin());
    assert.equal((await app.finish(callback)).href, `${APP}/home`);
    const { user } = await app.session();
    assert.deepEqual([user.email, user.name], [EMAIL, 'Ada']);
  });
}

test('its own defaults will do', async () => {
  const { app } = await scene(undefined, { checks: undefined });
  const callback = await new Visitor().signIn(await app.begin());
  assert.equal((await app.finish(callback)).href, `${APP}/home`);
});

// Everything that ends at the page of errors, without a session.
const ATTACKS = {
  'a callback of another browser': async ({ site, application }, callback) => {
    const other = new Application(site, application);
    await other.begin();
    return [other, callback];
  },
  'a callback nobody waits for': async ({ site, application }, callback) => [
    new Application(site, application),
    callback,
  ],
  'a changed state': async ({ app }, callback) => {
    callback.searchParams.set('state', `${callback.searchParams.get('state').slice(0, -2)}xx`);
    return [app, callback];
  },
  'an answer of another provider': async ({ app }, callback) => {
    callback.searchParams.set('iss', (await makeSite(server)).issuer);
    return [app, callback];
  },
  'a code of another sign-in': async ({ app, site, application }, callback) => {
    const other = new Application(site, application);
    const stolen = await new Visitor().signIn(await other.begin());
    callback.searchParams.set('code', stolen.searchParams.get('code'));
    return [app, callback];
  },
};

for (const [name, attack] of Object.entries(ATTACKS)) {
  test(`no session begins by ${name}`, async () => {
    const made = await scene();
    const callback = await new Visitor().signIn(await made.app.begin());
    const [app, address] = await attack(made, callback);
    assert.equal((await app.finish(address)).pathname, '/auth/error');
    assert.equal(await app.session(), null);
  });
}

test('no session begins by a used code', async () => {
  const { site, application, app } = await scene(undefined, { checks: ['none'] });
  const callback = await new Visitor().signIn(await app.begin());
  assert.equal((await app.finish(callback)).href, `${APP}/home`);
  const thief = new Application(site, application, { checks: ['none'] });
  assert.equal((await thief.finish(callback)).pathname, '/auth/error');
  assert.equal(await thief.session(), null);
});

test('an application hears of scopes that it may not have', async () => {
  const { app } = await scene({ GenerateSecret: true, AllowedOAuthScopes: ['openid'] });
  const callback = await new Visitor().open(await app.begin());
  assert.equal(callback.searchParams.get('error'), 'invalid_scope');
  const told = await app.finish(callback);
  assert.deepEqual([told.pathname, told.searchParams.get('error')], ['/auth/signin', 'OAuthCallbackError']);
  assert.equal(await app.session(), null);
});
