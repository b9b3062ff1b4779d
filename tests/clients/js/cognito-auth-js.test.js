// amazon-cognito-auth-js, from the time before PKCE.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { serve } from './support.js';
import { browse } from './support/browser.js';
import { READ, makeSite } from './support/oauth.js';
import { signIn } from './support/pages.js';
import { certify, listen, pass } from './support/tls.js';

const server = serve();
const browser = browse(join(import.meta.dirname, 'apps/auth.js'));
const front = await listen(certify(), pass(server));

const SCOPES = ['openid', 'email', READ];

async function scene(more = {}, client = {}) {
  const site = await makeSite(server);
  const here = `${browser.url}/auth`;
  const application = await site.application({
    CallbackURLs: [here],
    LogoutURLs: [here],
    AllowedOAuthFlows: ['code', 'implicit'],
    ...client,
  });
  const page = await browser.open('auth', { ignoreHTTPSErrors: true });
  const { ClientId } = application;
  const settings = {
    domain: `${site.prefix}.auth.localhost:${front.port}`,
    ClientId,
    scopes: SCOPES,
    flow: 'code',
    ...more,
  };
  const run = (name) => page.evaluate(([name, settings]) => globalThis.app[name](settings), [name, settings]);
  return {
    page,
    here,
    ClientId,
    run,
    // Leaves, and signs in where the user is asked to.
    async leave() {
      const { url } = await run('session');
      await page.goto(url);
      return url;
    },
    async back() {
      await page.waitForURL((url) => url.href.startsWith(here));
      await page.waitForFunction(() => globalThis.app);
    },
  };
}

for (const flow of ['code', 'token']) {
  test(`a user comes back with a ${flow}`, async () => {
    const { page, ClientId, run, leave, back } = await scene({ flow, state: 'a0Z' });
    await leave();
    await signIn(page);
    await back();
    const session = await run('finish');
    assert.deepEqual([session.error, session.username, session.audience], [undefined, 'ada', ClientId]);
    assert.deepEqual(session.scope.split(' ').sort(), [...SCOPES].sort());
    assert.deepEqual([session.refreshable, session.state], [flow === 'code', 'a0Z']);
    assert.equal((await run('session')).username, 'ada', 'the page keeps it');
    if (flow === 'code') assert.equal((await run('renewed')).username, 'ada');
  });
}

test('a user signs out', async () => {
  const { page, here, run, leave, back } = await scene();
  await leave();
  await signIn(page);
  await back();
  await run('finish');
  await page.goto((await run('end')).url);
  assert.equal(page.url(), here);
  await leave();
  assert.ok(new URL(page.url()).pathname.endsWith('/login'), 'the user is asked again');
});

test('a code is used once', async () => {
  const { page, run, leave, back } = await scene();
  await leave();
  await signIn(page);
  await back();
  assert.equal((await run('finish')).username, 'ada');
  assert.deepEqual(JSON.parse((await run('finish')).error), { error: 'invalid_grant' });
});

test('the page hears that it may not have tokens without a code', async () => {
  const { page, run, leave, back } = await scene({ flow: 'token' }, { AllowedOAuthFlows: ['code'] });
  await leave();
  await back();
  assert.equal(new URL(page.url()).searchParams.get('error'), 'unauthorized_client');
  const told = await run('finish');
  assert.deepEqual(Object.keys(told), ['error']);
});
