// The strategies of Passport, which know a provider's endpoints without discovery and send secrets in bodies.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { serve } from './support.js';
import { CALLBACK, EMAIL, READ, claims, makeSite } from './support/oauth.js';
import { Visitor } from './support/visitor.js';

const require = createRequire(import.meta.url);
const OAuth2Strategy = require('passport-oauth2');
const OpenIDStrategy = require('passport-openidconnect');

const server = serve();

// Runs a strategy as Passport does.
const run = (strategy, request) =>
  new Promise((resolve, reject) => {
    const outcomes = {
      redirect: (url) => resolve(url),
      success: (user) => resolve(user),
      fail: (info) => reject(new Error(`failed: ${info?.message ?? info}`)),
      error: reject,
    };
    Object.assign(Object.create(strategy), outcomes).authenticate(request, {});
  });

const begin = (strategy, session) => run(strategy, { session, query: {}, body: {} });
const finish = (strategy, session, callback) =>
  run(strategy, { session, query: Object.fromEntries(callback.searchParams), body: {} });

const endpoints = ({ site }, { ClientId, ClientSecret }) => ({
  authorizationURL: `${site}/oauth2/authorize`,
  tokenURL: `${site}/oauth2/token`,
  userInfoURL: `${site}/oauth2/userInfo`,
  clientID: ClientId,
  clientSecret: ClientSecret,
  callbackURL: CALLBACK,
});

async function oauth2(more = { GenerateSecret: true }, settings = { state: true, pkce: true }) {
  const site = await makeSite(server);
  const application = await site.application(more);
  const options = { ...endpoints(site, application), scope: ['openid', READ], ...settings };
  const keep = (access, refresh, parameters, profile, done) => done(null, { access, refresh, parameters });
  return { site, application, strategy: new OAuth2Strategy(options, keep) };
}

async function openid(site, application) {
  const options = { ...endpoints(site, application), issuer: site.issuer, scope: ['email'], nonce: true };
  const keep = (issuer, profile, context, token, access, refresh, parameters, done) =>
    done(null, { issuer, profile, token, access, refresh });
  return new OpenIDStrategy(options, keep);
}

for (const [kind, more] of [
  ['confidential', { GenerateSecret: true }],
  ['public', {}],
]) {
  test(`passport-oauth2 signs in to a ${kind} client`, async () => {
    const { strategy } = await oauth2(more);
    const session = {};
    const callback = await new Visitor().signIn(await begin(strategy, session));
    const { access, refresh, parameters } = await finish(strategy, session, callback);
    assert.deepEqual(claims(access).scope.split(' ').sort(), ['openid', READ]);
    assert.ok(refresh);
    assert.deepEqual(Object.keys(parameters).sort(), ['access_token', 'expires_in', 'id_token', 'token_type']);
  });
}

test('the oldest form of all has no state, no scope and no PKCE', async () => {
  const { strategy, application } = await oauth2({ GenerateSecret: true }, { scope: undefined });
  const address = new URL(await begin(strategy, {}));
  assert.deepEqual([...address.searchParams.keys()].sort(), ['client_id', 'redirect_uri', 'response_type']);
  const callback = await new Visitor().signIn(address);
  const { access } = await finish(strategy, {}, callback);
  assert.deepEqual(claims(access).scope.split(' ').sort(), application.AllowedOAuthScopes.sort());
});

test('passport-openidconnect signs in, and knows the user', async () => {
  const site = await makeSite(server);
  const strategy = await openid(site, await site.application({ GenerateSecret: true }));
  const session = {};
  const callback = await new Visitor().signIn(await begin(strategy, session));
  const { issuer, profile, token } = await finish(strategy, session, callback);
  assert.equal(issuer, site.issuer);
  assert.equal(profile.id, claims(token).sub);
  assert.deepEqual(
    profile.emails.map(({ value }) => value),
    [EMAIL],
  );
});

test('a state of somebody else is refused', async () => {
  for (const make of [
    async () => (await oauth2()).strategy,
    async () => {
      const site = await makeSite(server);
      return openid(site, await site.application({ GenerateSecret: true }));
    },
  ]) {
    const strategy = await make();
    const [mine, theirs] = [{}, {}];
    const callback = await new Visitor().signIn(await begin(strategy, mine));
    await begin(strategy, theirs);
    await assert.rejects(
      finish(strategy, theirs, callback),
      /failed: (Invalid|Unable to verify) authorization request state/,
    );
    await assert.rejects(finish(strategy, {}, callback), /failed: Unable to verify authorization request state/);
  }
});

test('an ID token of another sign-in is refused', async () => {
  const site = await makeSite(server);
  const strategy = await openid(site, await site.application({ GenerateSecret: true }));
  const session = {};
  const address = new URL(await begin(strategy, session));
  address.searchParams.set('nonce', 'another');
  const callback = await new Visitor().signIn(address);
  await assert.rejects(finish(strategy, session, callback), /failed: .*nonce/);
});

test('a code is used once', async () => {
  const { strategy } = await oauth2(undefined, {});
  const callback = await new Visitor().signIn(await begin(strategy, {}));
  await finish(strategy, {}, callback);
  await assert.rejects(finish(strategy, {}, callback), { name: 'TokenError', code: 'invalid_grant' });
});

test('a wrong secret is told', async () => {
  const { site, application } = await oauth2();
  const strategy = await openid(site, { ...application, ClientSecret: 'x'.repeat(52) });
  const session = {};
  const callback = await new Visitor().signIn(await begin(strategy, session));
  await assert.rejects(finish(strategy, session, callback), ({ message, code }) =>
    /invalid_client/.test(`${message} ${code}`),
  );
});
