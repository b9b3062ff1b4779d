// The pages where everybody comes by TLS, which a proxy ends in front of the server.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';

import { REGION, serve } from './support.js';
import { browse } from './support/browser.js';
import { claims, makeSite } from './support/oauth.js';
import { signIn } from './support/pages.js';
import { certify, listen, pass } from './support/tls.js';

// The server has the proxy's port on another address of this machine, so that each can be told of the other.
const own = {};
const front = await listen(certify(), pass(own));
own.url = `http://127.0.0.2:${front.port}`;
const server = serve('--listen', `127.0.0.2:${front.port}`, '--public-url', `https://localhost:${front.port}`);
const browser = browse();

// A site, as clients of this machine reach the server without the proxy.
async function scene() {
  const { url } = own;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  server.idp.destroy();
  server.idp = new CognitoIdentityProvider({ endpoint: url, region: REGION, credentials, maxAttempts: 1 });
  const site = await makeSite({ url, idp: server.idp });
  const callback = `${browser.url}/callback`;
  const { ClientId } = await site.application({ CallbackURLs: [callback] });
  const wish = { client_id: ClientId, response_type: 'code', redirect_uri: callback, scope: 'openid' };
  const page = await browser.page({ ignoreHTTPSErrors: true });
  return {
    site,
    page,
    ClientId,
    callback,
    go: (root, more) => page.goto(`${root}/oauth2/authorize?${new URLSearchParams({ ...wish, ...more })}`),
    async back() {
      await page.waitForURL((url) => url.href.startsWith(callback));
      return new URL(page.url()).searchParams;
    },
  };
}

const BASES = {
  'its host': [({ prefix }) => `https://${prefix}.auth.localhost:${front.port}`, '__Host-', () => '/'],
  'its path': [
    ({ prefix }) => `https://localhost:${front.port}/domain/${prefix}`,
    '',
    ({ prefix }) => `/domain/${prefix}`,
  ],
};

for (const [way, [root, prefix, path]] of Object.entries(BASES)) {
  test(`cookies are for TLS and the domain alone: by ${way}`, async () => {
    const { site, page, ClientId, callback, go, back } = await scene();
    await go(root(site));
    await signIn(page);
    const code = (await back()).get('code');
    const cookies = await page.context().cookies(`${root(site)}/login`);
    const names = cookies.map(({ name }) => name);
    for (const name of ['cognito', 'XSRF-TOKEN']) assert.ok(names.includes(prefix + name), names.join(' '));
    for (const cookie of cookies) {
      assert.deepEqual([cookie.secure, cookie.httpOnly, cookie.sameSite], [true, true, 'Lax'], cookie.name);
      assert.deepEqual([cookie.domain, cookie.path], [new URL(root(site)).hostname, path(site)], cookie.name);
    }
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: ClientId,
      redirect_uri: callback,
    });
    const answer = await fetch(`${site.site}/oauth2/token`, { method: 'POST', body });
    const tokens = await answer.json();
    assert.equal(claims(tokens.id_token).iss, `https://localhost:${front.port}/${site.UserPoolId}`);
    await go(root(site), { prompt: 'none' });
    assert.ok((await back()).has('code'), 'the browser session was used');
  });
}

test('the endpoints are named by their public addresses', async () => {
  const { site } = await scene();
  const found = await (await fetch(`${site.issuer}/.well-known/openid-configuration`)).json();
  assert.equal(found.issuer, `https://localhost:${front.port}/${site.UserPoolId}`);
  const endpoints = Object.entries(found).filter(([name]) => name.endsWith('_endpoint') || name === 'jwks_uri');
  for (const [name, address] of endpoints) {
    const { protocol, port } = new URL(address);
    assert.deepEqual([protocol, port], ['https:', String(front.port)], name);
  }
});
