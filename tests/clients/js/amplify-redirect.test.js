// aws-amplify's `signInWithRedirect`: a page that sends its users to the pages of managed login and takes them back.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { serve } from './support.js';
import { browse } from './support/browser.js';
import { makeSite } from './support/oauth.js';
import { signIn } from './support/pages.js';
import { certify, listen, pass } from './support/tls.js';

const server = serve();
const browser = browse(join(import.meta.dirname, 'apps/redirect.js'));
const front = await listen(certify(), pass(server));

const SCOPES = ['openid', 'email', 'aws.cognito.signin.user.admin'];
const DOMAINS = {
  'by its host': (prefix) => `${prefix}.auth.localhost:${front.port}`,
  'by its path': (prefix) => `localhost:${front.port}/domain/${prefix}`,
};

// A page of an application, before its user has left it.
async function scene(domain = DOMAINS['by its host'], more = {}, client = {}) {
  const site = await makeSite(server);
  const here = `${browser.url}/redirect`;
  const application = await site.application({
    CallbackURLs: [here],
    LogoutURLs: [here],
    AllowedOAuthFlows: ['code', 'implicit'],
    ...client,
  });
  const page = await browser.open('redirect', { ignoreHTTPSErrors: true });
  const settings = {
    endpoint: server.url,
    domain: domain(site.prefix),
    UserPoolId: site.UserPoolId,
    ClientId: application.ClientId,
    scopes: SCOPES,
    responseType: 'code',
    ...more,
  };
  return {
    site,
    page,
    here,
    leave: (input) =>
      page.evaluate(([settings, input]) => globalThis.app.leave(settings, input), [settings, input]).catch(left),
    current: (options) => page.evaluate((options) => globalThis.app.current(options), options),
  };
}

// A page that is left does not say how its scripts ended.
function left(error) {
  assert.match(error.message, /context was destroyed|navigation|closed/i);
}

// Waits for what the library tells its page.
async function hears(page, event) {
  await page.waitForFunction((event) => globalThis.app?.heard.some((told) => told.event === event), event);
  return page.evaluate((event) => globalThis.app.heard.find((told) => told.event === event), event);
}

for (const [way, domain] of Object.entries(DOMAINS)) {
  for (const responseType of ['code', 'token']) {
    test(`a user goes to a domain ${way}, and comes back with a ${responseType}`, async () => {
      const { page, here, leave, current } = await scene(domain, { responseType });
      await leave();
      await signIn(page);
      await page.waitForURL((url) => url.href.startsWith(here));
      await hears(page, 'signInWithRedirect');
      const { username, userId, access, id } = await current();
      assert.equal(username, 'ada');
      assert.equal(userId, id.sub);
      assert.deepEqual(access.scope.split(' ').sort(), [...SCOPES].sort());
      assert.equal(id.email, 'ada@example.com');
      if (responseType === 'code') {
        const { access: next } = await current({ forceRefresh: true });
        assert.notEqual(next.jti, access.jti);
        assert.equal(next.scope, access.scope);
      }
    });
  }
}

test('a user signs out of the pages as well', async () => {
  const { page, here, leave, current } = await scene();
  await leave();
  await signIn(page);
  await hears(page, 'signInWithRedirect');
  await page.evaluate(() => globalThis.app.end()).catch(left);
  await page.waitForURL(here);
  await page.waitForFunction(() => globalThis.app);
  await assert.rejects(current(), /authenticated/);
  await leave();
  await page.waitForURL((url) => url.pathname.endsWith('/login'));
});

test('a user who is signed in comes straight back', async () => {
  const { page, leave, current } = await scene();
  await leave();
  await signIn(page);
  await hears(page, 'signInWithRedirect');
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key !== 'settings') localStorage.removeItem(key);
  });
  await page.reload();
  await leave();
  await hears(page, 'signInWithRedirect');
  assert.equal((await current()).username, 'ada');
});

test('the page says what it wants of the pages', async () => {
  const { page, leave } = await scene();
  await leave({ customState: 'here', options: { loginHint: 'ada', lang: 'de', prompt: 'LOGIN', nonce: 'once' } });
  await page.waitForURL((url) => url.pathname.endsWith('/login'));
  assert.equal(await page.locator('input[name=username]').inputValue(), 'ada');
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');
  await signIn(page);
  await hears(page, 'customOAuthState');
});

test('the page hears of scopes that it may not have', async () => {
  const { page, here, leave, current } = await scene(undefined, { scopes: ['openid', 'phone'] });
  await leave();
  await page.waitForURL((url) => url.href.startsWith(here));
  const { error } = await hears(page, 'signInWithRedirect_failure');
  assert.match(error, /invalid_scope/);
  await assert.rejects(current(), /authenticated/);
});

test('a callback with another state signs nobody in', async () => {
  const { page, leave, current } = await scene();
  await leave();
  await page.waitForURL((url) => url.pathname.endsWith('/login'));
  const forged = new URL(page.url());
  forged.searchParams.set('state', `${forged.searchParams.get('state')}x`);
  await page.goto(forged.href);
  await signIn(page);
  await hears(page, 'signInWithRedirect_failure');
  await assert.rejects(current(), /authenticated/);
});
