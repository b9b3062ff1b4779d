// What openid-client does beyond Cognito, with clients that have it turned on: pushed requests (RFC 9126), tokens bound to keys
// (RFC 9449), devices without a browser (RFC 8628), introspection (RFC 7662), clients that sign (RFC 7523).

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as client from 'openid-client';

import { PASSWORD, serve } from './support.js';
import { EMAIL, MACHINE, READ, claims, makeSite } from './support/oauth.js';
import { comeBack, discover, intend, signIn } from './support/openid-client.js';
import { Visitor, isPage } from './support/visitor.js';

const server = serve();
const SECRET = { GenerateSecret: true };
const refused = (error, status = 400) => ({ name: 'ResponseBodyError', error, status });

// An application with something turned on.
async function scene(configuration, more = SECRET) {
  const site = await makeSite(server);
  const application = await site.application(more);
  if (configuration) await site.configure(application.ClientId, configuration);
  return { site, application, config: await discover(site, application) };
}

// Pushes a request; the address that the browser is sent to, and the checks of its end.
async function push(config, more) {
  const { parameters, checks } = await intend(more);
  return { url: await client.buildAuthorizationUrlWithPAR(config, parameters), checks };
}

test('a pushed request is used once, by its client', async () => {
  const { site, config } = await scene({ PushedAuthorizationRequests: 'ALLOWED' });
  const { url, checks } = await push(config);
  assert.deepEqual([...url.searchParams.keys()].sort(), ['client_id', 'request_uri']);
  const visitor = new Visitor();
  const callback = await visitor.signIn(url);
  const tokens = await client.authorizationCodeGrant(config, callback, checks);
  assert.equal(tokens.claims()['cognito:username'], 'ada');
  const again = await visitor.open(url);
  assert.ok(isPage(again));
  assert.equal(again.status, 400);

  const other = await site.application(SECRET);
  const stolen = (await push(config)).url;
  stolen.searchParams.set('client_id', other.ClientId);
  assert.equal((await visitor.open(stolen)).status, 400);
  await comeBack(config, {}, visitor);
});

test('a client may be held to pushing', async () => {
  const { config } = await scene({ PushedAuthorizationRequests: 'REQUIRED' });
  const { parameters, checks } = await intend();
  const shown = await new Visitor().open(client.buildAuthorizationUrl(config, parameters));
  const where = isPage(shown) ? shown.url : shown;
  assert.equal(where.searchParams.get('code'), null);
  assert.match(where.searchParams.get('error'), /^invalid_request/);
  const pushed = await client.buildAuthorizationUrlWithPAR(config, parameters);
  await client.authorizationCodeGrant(config, await new Visitor().signIn(pushed), checks);
});

test('what is pushed is checked as it comes', async () => {
  const { site, application, config } = await scene({ PushedAuthorizationRequests: 'ALLOWED' });
  for (const [more, error] of [
    [{ redirect_uri: 'https://evil.example/' }, 'invalid_request'],
    [{ scope: 'openid phone' }, 'invalid_scope'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
  ]) {
    await assert.rejects(push(config, more), refused(error));
  }
  const liar = await discover(site, { ...application, ClientSecret: 'x'.repeat(52) });
  await assert.rejects(push(liar), refused('invalid_client'));
});

test('tokens are bound to a key', async () => {
  const { config } = await scene({ DPoP: 'ALLOWED' });
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
  const tokens = await signIn(config, {}, undefined, { DPoP });
  assert.equal(tokens.token_type, 'dpop');
  assert.equal(claims(tokens.access_token).cnf.jkt, await DPoP.calculateThumbprint());
  const { sub } = tokens.claims();
  const show = (more) => client.fetchUserInfo(config, tokens.access_token, sub, more);
  assert.equal((await show({ DPoP })).email, EMAIL);
  const thief = { DPoP: client.getDPoPHandle(config, await client.randomDPoPKeyPair()) };
  for (const more of [thief, undefined]) {
    await assert.rejects(show(more), { name: 'WWWAuthenticateChallengeError', status: 401 });
  }
  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token, undefined, { DPoP });
  assert.equal(claims(renewed.access_token).cnf.jkt, claims(tokens.access_token).cnf.jkt);
});

test('a public client refreshes by its key alone', async () => {
  const { config } = await scene({ DPoP: 'REQUIRED' }, {});
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
  const tokens = await signIn(config, {}, undefined, { DPoP });
  const refresh = (more) => client.refreshTokenGrant(config, tokens.refresh_token, undefined, more);
  const thief = { DPoP: client.getDPoPHandle(config, await client.randomDPoPKeyPair()) };
  await assert.rejects(refresh(thief), refused('invalid_grant'));
  await assert.rejects(refresh(), refused('invalid_dpop_proof'));
  assert.equal((await refresh({ DPoP })).token_type, 'dpop');
  await assert.rejects(signIn(config), refused('invalid_dpop_proof'));
});

test('an application of its own binds its tokens, too', async () => {
  const { config } = await scene({ DPoP: 'ALLOWED' }, MACHINE);
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
  const tokens = await client.clientCredentialsGrant(config, { scope: READ }, { DPoP });
  assert.equal(tokens.token_type, 'dpop');
  assert.equal(claims(tokens.access_token).cnf.jkt, await DPoP.calculateThumbprint());
});

test('a code may be bound to a key before it is issued', async () => {
  const { config } = await scene({ DPoP: 'ALLOWED' });
  const handle = async () => client.getDPoPHandle(config, await client.randomDPoPKeyPair());
  const DPoP = await handle();
  const dpop_jkt = await DPoP.calculateThumbprint();
  const stolen = await comeBack(config, { dpop_jkt });
  const redeem = (options) => client.authorizationCodeGrant(config, stolen.callback, stolen.checks, undefined, options);
  for (const options of [{ DPoP: await handle() }, undefined])
    await assert.rejects(redeem(options), refused('invalid_grant'));
  assert.equal((await redeem({ DPoP })).token_type, 'dpop');
});

test('a proof is for one request', async () => {
  const { config } = await scene({ DPoP: 'ALLOWED' }, MACHINE);
  const sent = [];
  config[client.customFetch] = (url, options) => {
    sent.push({ url, options });
    return fetch(url, options);
  };
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
  await client.clientCredentialsGrant(config, { scope: READ }, { DPoP });
  // The first was without the nonce that proofs here must have.
  assert.equal(sent.length, 2);
  const { url, options } = sent[1];
  const again = await fetch(url, options);
  assert.deepEqual([again.status, (await again.json()).error], [400, 'invalid_dpop_proof']);
});

test('a client may be held to PKCE', async () => {
  const { config } = await scene({ RequirePkce: true });
  const { parameters, checks } = await intend();
  delete parameters.code_challenge;
  delete parameters.code_challenge_method;
  const arrived = await new Visitor().open(client.buildAuthorizationUrl(config, parameters));
  const answered = { name: 'AuthorizationResponseError', error: 'invalid_request' };
  await assert.rejects(client.authorizationCodeGrant(config, arrived, checks), answered);
  await signIn(config);
});

test('a service acts for its user at another', async () => {
  const site = await makeSite(server);
  const user = await signIn(await discover(site, await site.application()), { scope: 'openid' });
  const ExplicitAuthFlows = ['ALLOW_TOKEN_EXCHANGE_IMPERSONATION'];
  const broker = await site.application({ ...SECRET, ExplicitAuthFlows });
  const config = await discover(site, broker);
  const grant = 'urn:ietf:params:oauth:grant-type:token-exchange';
  const type = 'urn:ietf:params:oauth:token-type:access_token';
  const exchange = (more) =>
    client.genericGrantRequest(config, grant, { subject_token: user.access_token, subject_token_type: type, ...more });
  await assert.rejects(exchange(), refused('unauthorized_client'));
  await site.configure(broker.ClientId, { TokenExchange: true });
  const resource = 'orders';
  const derived = await exchange({ resource });
  assert.deepEqual([derived.issued_token_type, derived.token_type], [type, 'bearer']);
  const { sub, aud, client_id } = claims(derived.access_token);
  assert.deepEqual([sub, aud, client_id], [user.claims().sub, resource, broker.ClientId]);
  for (const wrong of [{ subject_token: 'x' }, { subject_token_type: 'urn:x' }]) {
    await assert.rejects(exchange(wrong), refused('invalid_request'));
  }
});

test('a device is let in by its user', async () => {
  const { config } = await scene({ DeviceGrant: true }, {});
  const device = await client.initiateDeviceAuthorization(config, { scope: 'openid email' });
  assert.ok(device.verification_uri_complete.includes(device.user_code));
  const polling = client.pollDeviceAuthorizationGrant(config, device, undefined, {
    signal: AbortSignal.timeout(30_000),
  });
  const visitor = new Visitor();
  await allow(visitor, device.verification_uri_complete);
  const tokens = await polling;
  assert.equal(tokens.claims()['cognito:username'], 'ada');
  const user = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  assert.equal(user.email, EMAIL);
  const again = client.pollDeviceAuthorizationGrant(config, { ...device, interval: 1 });
  await assert.rejects(again, refused('invalid_grant'));
});

// Signs in and lets the device of an address in.
async function allow(visitor, address) {
  let page = await visitor.open(address);
  for (let count = 0; count < 6 && page.forms.length; count++) {
    assert.equal(page.status, 200, page.text);
    const answers = { username: 'ada', password: PASSWORD };
    const asked = page.forms.some(({ asks }) => asks.some((name) => name in answers));
    page = asked ? await visitor.fill(page, answers) : await visitor.press(page);
  }
  return page;
}

test('a device that nobody lets in gets nothing', async () => {
  const { config } = await scene({ DeviceGrant: true }, {});
  const device = await client.initiateDeviceAuthorization(config, { scope: 'openid' });
  const grant = 'urn:ietf:params:oauth:grant-type:device_code';
  const ask = (device_code) => client.genericGrantRequest(config, grant, { device_code });
  await assert.rejects(ask(device.device_code), refused('authorization_pending'));
  await assert.rejects(ask(device.device_code), refused('slow_down'));
  await assert.rejects(ask('x'), refused('invalid_grant'));
});

test('a resource server asks what a token is worth', async () => {
  const { site, config } = await scene();
  const tokens = await signIn(config);
  const asker = await site.application(MACHINE);
  await site.configure(asker.ClientId, { Introspection: true });
  const orders = await discover(site, asker);
  const ask = (token) => client.tokenIntrospection(orders, token);
  const shown = await ask(tokens.access_token);
  assert.deepEqual([shown.active, shown.sub, shown.username], [true, tokens.claims().sub, 'ada']);
  assert.deepEqual(shown.scope.split(' ').sort(), ['email', 'openid']);
  await client.tokenRevocation(config, tokens.refresh_token);
  for (const token of [tokens.access_token, tokens.refresh_token, 'x', 'a.b.c']) {
    assert.deepEqual(await ask(token), { active: false });
  }
  const stranger = await signIn((await scene()).config);
  assert.deepEqual(await ask(stranger.access_token), { active: false }, 'a token of another pool');
});

test('a client signs instead of sending a secret', async () => {
  const site = await makeSite(server);
  const { privateKey, publicKey } = await client.randomDPoPKeyPair('RS256', { extractable: true });
  const jwk = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  delete jwk.key_ops;
  const application = await site.application(MACHINE);
  const { ClientId } = application;
  const Jwks = JSON.stringify({ keys: [jwk] });
  await site.configure(ClientId, { TokenEndpointAuthMethod: 'PRIVATE_KEY_JWT', Jwks });
  const connect = async (key) => {
    const execute = [client.allowInsecureRequests];
    const prove = client.PrivateKeyJwt({ key, kid: 'one' });
    return client.discovery(new URL(site.issuer), ClientId, undefined, prove, { execute });
  };
  const tokens = await client.clientCredentialsGrant(await connect(privateKey), { scope: READ });
  assert.equal(claims(tokens.access_token).client_id, ClientId);
  const other = await client.randomDPoPKeyPair('RS256');
  await assert.rejects(client.clientCredentialsGrant(await connect(other.privateKey)), refused('invalid_client'));
  const bySecret = await discover(site, application);
  await assert.rejects(client.clientCredentialsGrant(bySecret), refused('invalid_client'));
});

test('nothing of this is there unless it is turned on', async () => {
  const { config } = await scene();
  const denied = refused('unauthorized_client');
  await assert.rejects(push(config), denied);
  await assert.rejects(client.initiateDeviceAuthorization(config, { scope: 'openid' }), denied);
  await assert.rejects(client.tokenIntrospection(config, 'x'), denied);
});
