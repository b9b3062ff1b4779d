// openid-client with a real browser, which finds the domain by its host.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as client from 'openid-client';

import { serve } from './support.js';
import { browse } from './support/browser.js';
import { makeSite } from './support/oauth.js';
import { begin, discover } from './support/openid-client.js';
import { signIn } from './support/pages.js';

const server = serve();
const browser = browse();

// An application that the browser can reach, and a page of the browser.
async function scene(options) {
  const site = await makeSite(server);
  const [callback, bye] = ['callback', 'bye'].map((path) => `${browser.url}/${path}`);
  const application = await site.application({ GenerateSecret: true, CallbackURLs: [callback], LogoutURLs: [bye] });
  const config = await discover(site, application);
  const page = await browser.page(options);
  const arrived = async (start) => {
    await page.waitForURL((url) => url.href.startsWith(start));
    return new URL(page.url());
  };
  return {
    page,
    site,
    config,
    bye,
    // Goes to an address on the host of the domain.
    go: (url) => page.goto(hosted(url, site).href),
    begin: (more) => begin(config, { redirect_uri: callback, ...more }),
    back: () => arrived(callback),
    left: () => arrived(bye),
  };
}

// The same address on the host of the domain.
function hosted(url, { prefix }) {
  const { port } = new URL(server.url);
  const [, , below] = url.href.match(/(\/domain\/[^/]+|:\/\/[^/]+)(\/.*)/);
  return new URL(below.replace(`/domain/${prefix}`, ''), `http://${prefix}.auth.localhost:${port}`);
}

for (const javaScriptEnabled of [true, false]) {
  test(`a user signs in and out, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const { page, site, config, bye, go, begin, back, left } = await scene({ javaScriptEnabled });
    const first = await begin();
    await go(first.url);
    assert.equal(new URL(page.url()).hostname, `${site.prefix}.auth.localhost`);
    await signIn(page);
    const tokens = await client.authorizationCodeGrant(config, await back(), first.checks);
    assert.equal(tokens.claims()['cognito:username'], 'ada');

    const second = await begin();
    await go(second.url);
    const again = await client.authorizationCodeGrant(config, await back(), second.checks);
    assert.equal(again.claims().auth_time, tokens.claims().auth_time, 'the browser session was used');

    await go(client.buildEndSessionUrl(config, { post_logout_redirect_uri: bye }));
    assert.equal((await left()).href, bye);
    const third = await begin({ prompt: 'none' });
    await go(third.url);
    assert.equal((await back()).searchParams.get('error'), 'login_required');
  });
}

test('the cookies of a sign-in are for the domain alone, and no script reads them', async () => {
  const { page, site, go, begin, back } = await scene();
  await go((await begin()).url);
  await signIn(page);
  await back();
  const cookies = await page.context().cookies();
  assert.ok(
    cookies.some(({ name }) => name.endsWith('cognito')),
    'there is a browser session',
  );
  for (const cookie of cookies) {
    assert.deepEqual([cookie.httpOnly, cookie.sameSite], [true, 'Lax'], cookie.name);
    assert.equal(cookie.domain, `${site.prefix}.auth.localhost`);
  }
  await go((await begin({ prompt: 'login' })).url);
  assert.equal(await page.evaluate(() => document.cookie), '');
});

test('a sign-in is for one pool', async () => {
  const [{ page, go, begin, back }, other] = [await scene(), await scene()];
  await go((await begin()).url);
  await signIn(page);
  await back();
  await page.goto(hosted((await other.begin({ prompt: 'none' })).url, other.site).href);
  assert.equal((await back()).searchParams.get('error'), 'login_required');
});
