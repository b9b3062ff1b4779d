// oauth4webapi, which hands over each answer as it came: what goes over the wire, and to whom it may be shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as oauth from 'oauth4webapi';

import { serve } from './support.js';
import { CALLBACK, MACHINE, READ, makeSite } from './support/oauth.js';
import { Visitor } from './support/visitor.js';

const server = serve();
const PLAIN = { [oauth.allowInsecureRequests]: true };

async function scene(more = { GenerateSecret: true }) {
  const site = await makeSite(server);
  const application = await site.application(more);
  const issuer = new URL(site.issuer);
  const provider = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, PLAIN));
  const client = { client_id: application.ClientId };
  const proof = application.ClientSecret ? oauth.ClientSecretBasic(application.ClientSecret) : oauth.None();
  return { site, application, provider, client, proof };
}

// A user comes back.
async function comeBack({ provider, client }, more = {}) {
  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const url = new URL(provider.authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  const callback = await new Visitor().signIn(url);
  return { verifier, state, nonce, parameters: oauth.validateAuthResponse(provider, client, callback, state) };
}

const NO_STORE = ['cache-control', 'pragma'];

test('an answer with tokens is for its reader alone', async () => {
  const { provider, client, proof } = await scene();
  const { verifier, nonce, parameters } = await comeBack({ provider, client });
  const answer = await oauth.authorizationCodeGrantRequest(
    provider,
    client,
    proof,
    parameters,
    CALLBACK,
    verifier,
    PLAIN,
  );
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^application\/json;\s?charset=utf-8$/i);
  assert.match(answer.headers.get('cache-control'), /no-store/);
  assert.equal(answer.headers.get('pragma'), 'no-cache');
  assert.deepEqual(Object.keys(await answer.clone().json()), [
    'id_token',
    'access_token',
    'refresh_token',
    'expires_in',
    'token_type',
  ]);
  const checks = { expectedNonce: nonce, requireIdToken: true };
  const tokens = await oauth.processAuthorizationCodeResponse(provider, client, answer, checks);
  await oauth.validateApplicationLevelSignature(provider, answer, PLAIN);

  const shown = await oauth.userInfoRequest(provider, client, tokens.access_token, PLAIN);
  assert.match(shown.headers.get('cache-control'), /no-store/);
  const { sub } = oauth.getValidatedIdTokenClaims(tokens);
  assert.equal((await oauth.processUserInfoResponse(provider, client, sub, shown)).username, 'ada');

  const renewed = await oauth.refreshTokenGrantRequest(provider, client, proof, tokens.refresh_token, PLAIN);
  assert.deepEqual(Object.keys(await renewed.clone().json()), ['id_token', 'access_token', 'expires_in', 'token_type']);
  await oauth.processRefreshTokenResponse(provider, client, renewed);
  const revoked = await oauth.revocationRequest(provider, client, proof, tokens.refresh_token, PLAIN);
  assert.deepEqual([revoked.status, await revoked.clone().text()], [200, '']);
  assert.equal(await oauth.processRevocationResponse(revoked), undefined);
});

test('parameters that come twice are refused', async () => {
  const { provider, client, proof } = await scene(MACHINE);
  const twice = new URLSearchParams([
    ['scope', READ],
    ['scope', READ],
  ]);
  const answer = await oauth.genericTokenEndpointRequest(provider, client, proof, 'client_credentials', twice, PLAIN);
  assert.equal(answer.status, 400);
  assert.equal((await answer.json()).error, 'invalid_request');
});

test('errors of the token endpoint are JSON, and not kept', async () => {
  const { provider, client } = await scene(MACHINE);
  const wrong = oauth.ClientSecretBasic('x'.repeat(52));
  const answer = await oauth.clientCredentialsGrantRequest(provider, client, wrong, {}, PLAIN);
  assert.deepEqual([answer.status, answer.headers.get('www-authenticate')], [400, null]);
  for (const name of NO_STORE) assert.match(answer.headers.get(name), /no-(store|cache)/);
  assert.deepEqual(await answer.json(), { error: 'invalid_client' });
});

test('two ways at once prove nothing', async () => {
  const { provider, client, application, proof } = await scene(MACHINE);
  const both = { client_id: application.ClientId, client_secret: 'x'.repeat(52) };
  const answer = await oauth.clientCredentialsGrantRequest(provider, client, proof, both, PLAIN);
  assert.equal(answer.status, 400);
  const id = { client_id: application.ClientId };
  const good = await oauth.clientCredentialsGrantRequest(provider, client, proof, id, PLAIN);
  assert.equal(good.status, 200);
  const other = { client_id: 'another' };
  const bad = await oauth.clientCredentialsGrantRequest(provider, client, proof, other, PLAIN);
  assert.equal(bad.status, 400);
});

test('pages of any origin may call the endpoints of applications', async () => {
  const { provider } = await scene();
  for (const [endpoint, method, headers] of [
    [provider.token_endpoint, 'POST', 'content-type, x-amz-user-agent, dpop'],
    [provider.revocation_endpoint, 'POST', 'content-type, authorization'],
    [provider.userinfo_endpoint, 'GET', 'authorization'],
  ]) {
    const asked = await fetch(endpoint, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    });
    assert.ok(asked.ok, `${endpoint}: ${asked.status}`);
    assert.equal(asked.headers.get('access-control-allow-origin'), '*');
    assert.equal(asked.headers.get('access-control-allow-credentials'), null);
    const allowed = asked.headers.get('access-control-allow-headers').toLowerCase();
    for (const name of headers.split(', '))
      assert.ok(allowed === '*' || allowed.includes(name), `${endpoint}: ${name}`);
    const answer = await fetch(endpoint, { method, headers: { origin: 'https://app.example' } });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  }
});

test('pages of another origin may not read the pages for people', async () => {
  const { provider, client } = await scene();
  const url = new URL(provider.authorization_endpoint);
  url.search = new URLSearchParams({ client_id: client.client_id, response_type: 'code', redirect_uri: CALLBACK });
  const answer = await fetch(url, { headers: { origin: 'https://app.example' }, redirect: 'manual' });
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get('access-control-allow-origin'), null);
  const page = await fetch(url, { headers: { origin: 'https://app.example' } });
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('access-control-allow-origin'), null);
});

test('endpoints take their own methods', async () => {
  const { provider } = await scene();
  for (const endpoint of [provider.token_endpoint, provider.revocation_endpoint]) {
    assert.equal((await fetch(endpoint)).status, 405);
  }
  assert.equal((await fetch(provider.authorization_endpoint, { method: 'DELETE' })).status, 405);
});
