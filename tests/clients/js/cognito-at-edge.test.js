// cognito-at-edge in front of a static site: each request of a browser becomes an event of CloudFront's.

import assert from 'node:assert/strict';
import https from 'node:https';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { REGION, serve } from './support.js';
import { browse } from './support/browser.js';
import { makeSite } from './support/oauth.js';
import { signIn } from './support/pages.js';
import { certify, listen, pass } from './support/tls.js';

const { Authenticator } = createRequire(import.meta.url)('cognito-at-edge');

const server = serve('--issuer', 'https://cognito-idp.{region}.amazonaws.com/{poolId}');
const browser = browse();
const tls = certify();
const front = await listen(tls, pass(server));
const edge = await listen(tls, answer);
https.globalAgent.options.ca = tls.cert;

// Sites by their host, as distributions.
const sites = new Map();

// A request as CloudFront tells functions of it.
function event({ method, url, headers }) {
  const [uri, querystring = ''] = url.split('?');
  const told = Object.entries(headers).map(([key, value]) => [key, [{ key, value }]]);
  const request = { clientIp: '127.0.0.1', method, uri, querystring, headers: Object.fromEntries(told) };
  return { Records: [{ cf: { request } }] };
}

// Answers as the function says; what it lets through is a file of the site.
async function answer(incoming, outgoing) {
  const site = sites.get(incoming.headers.host);
  try {
    const said = await site.handle(event(incoming));
    if (said.uri) return outgoing.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${said.uri}</title>`);
    for (const { key, value } of Object.values(said.headers ?? {}).flat()) outgoing.appendHeader(key, value);
    return outgoing.writeHead(Number(said.status)).end(said.body);
  } catch (error) {
    return outgoing.writeHead(500).end(`<title>${error.response?.data?.error ?? error.message}</title>`);
  }
}

let number = 0;

// A static site whose readers must sign in.
async function scene({ settings = {}, client = { GenerateSecret: true }, handle } = {}) {
  const pool = await makeSite(server);
  const host = `site-${++number}.localhost:${edge.port}`;
  const application = await pool.application({
    CallbackURLs: [`https://${host}/parseauth`],
    LogoutURLs: [`https://${host}/bye`],
    ...client,
  });
  const logout = new URLSearchParams({ client_id: application.ClientId, logout_uri: `https://${host}/bye` });
  const domain = `localhost:${front.port}/domain/${pool.prefix}`;
  const authenticator = new Authenticator({
    region: REGION,
    userPoolId: pool.UserPoolId,
    userPoolAppId: application.ClientId,
    userPoolAppSecret: application.ClientSecret,
    userPoolDomain: domain,
    parseAuthPath: '/parseauth',
    disableCookieDomain: true,
    logoutConfiguration: { logoutUri: '/signout', logoutRedirectUri: `https://${domain}/logout?${logout}` },
    ...settings,
  });
  // Keys are where the server is; Amazon's name is the issuer's alone.
  const keys = await fetch(`${server.url}/${pool.UserPoolId}/.well-known/jwks.json`);
  authenticator._jwtVerifier.cacheJwks(await keys.json());
  const usual = (told) =>
    told.Records[0].cf.request.uri === '/bye' ? told.Records[0].cf.request : authenticator.handle(told);
  sites.set(host, { handle: handle ? handle(authenticator) : usual });
  const page = await browser.page({ ignoreHTTPSErrors: true });
  const go = (path) => page.goto(`https://${host}${path}`);
  const cookies = async () => {
    const all = await page.context().cookies(`https://${host}`);
    return new Map(all.map(({ name, value }) => [name.split('.').at(-1), value]));
  };
  return { pool, application, host, page, go, cookies };
}

for (const [kind, client] of [
  ['confidential', { GenerateSecret: true }],
  ['public', {}],
]) {
  test(`a reader signs in and comes back to the page asked for: ${kind} client`, async () => {
    const { host, page, go, cookies } = await scene({ client });
    await go('/guide/start.html?x=1&y=a%20b');
    await signIn(page);
    await page.waitForURL((url) => url.host === host && url.pathname === '/guide/start.html');
    assert.equal(page.url(), `https://${host}/guide/start.html?x=1&y=a%20b`);
    assert.equal(await page.title(), '/guide/start.html');
    assert.equal((await cookies()).get('LastAuthUser'), 'ada');
    await go('/other.html');
    assert.equal(await page.title(), '/other.html');
  });
}

test('a reader whose ID token has ended gets another', async () => {
  const { application, host, page, go, cookies } = await scene();
  await go('/a.html');
  await signIn(page);
  await page.waitForURL(`https://${host}/a.html`);
  const before = (await cookies()).get('idToken');
  const name = `CognitoIdentityServiceProvider.${application.ClientId}.ada.idToken`;
  await page.context().addCookies([{ name, value: `${before}x`, url: `https://${host}`, secure: true }]);
  await go('/b.html');
  assert.equal(await page.title(), '/b.html');
  const after = (await cookies()).get('idToken');
  assert.notEqual(after, `${before}x`);
  assert.notEqual(after, before);
});

test('a reader signs out of the site and the pages', async () => {
  const { pool, application, host, page, go, cookies } = await scene();
  await go('/a.html');
  await signIn(page);
  await page.waitForURL(`https://${host}/a.html`);
  const token = (await cookies()).get('refreshToken');
  await go('/signout');
  assert.equal(page.url(), `https://${host}/bye`);
  assert.deepEqual([...(await cookies()).keys()], []);
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: token,
    client_id: application.ClientId,
  });
  const authorization = `Basic ${btoa(`${application.ClientId}:${application.ClientSecret}`)}`;
  const refused = await fetch(`${pool.site}/oauth2/token`, { method: 'POST', body, headers: { authorization } });
  assert.deepEqual([refused.status, (await refused.json()).error], [400, 'invalid_grant']);
  await go('/a.html');
  assert.ok(new URL(page.url()).pathname.endsWith('/login'), 'the reader is asked again');
});

test('a code that was used lets nobody in', async () => {
  const { host, page, go } = await scene();
  let used;
  page.on('request', (request) => {
    if (request.url().includes('/parseauth?')) used = request.url();
  });
  await go('/a.html');
  await signIn(page);
  await page.waitForURL(`https://${host}/a.html`);
  await page.context().clearCookies();
  await page.goto(used);
  assert.equal(await page.title(), 'invalid_grant');
  await go('/a.html');
  assert.ok(new URL(page.url()).pathname.endsWith('/login'));
});

test('the guard against forged callbacks is kept', async () => {
  const settings = { csrfProtection: { nonceSigningSecret: 'a secret of the site' } };
  const handle = (authenticator) => (told) => {
    const { uri } = told.Records[0].cf.request;
    return uri === '/parseauth' ? authenticator.handleParseAuth(told) : authenticator.handle(told);
  };
  const { host, page, go } = await scene({ settings, handle });
  await go('/a.html');
  await signIn(page);
  await page.waitForURL((url) => url.host === host && url.pathname !== '/parseauth');
  await go('/a.html');
  assert.equal(await page.title(), '/a.html');

  await page.context().clearCookies();
  await go('/a.html');
  await page.context().clearCookies({ domain: host.split(':')[0] });
  const [told] = await Promise.all([page.waitForResponse((told) => told.url().includes('/parseauth?')), signIn(page)]);
  assert.equal(told.status(), 400);
});
