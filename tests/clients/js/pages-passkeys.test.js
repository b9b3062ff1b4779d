// Passkeys on the pages of managed login, in a real browser with an authenticator in software.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serve } from './support.js';
import { addAuthenticator, browse } from './support/browser.js';
import { makeSite } from './support/oauth.js';
import { signIn } from './support/pages.js';

const server = serve();
const browser = browse();
const FLOWS = ['USER_AUTH', 'USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'].map((flow) => `ALLOW_${flow}`);
const FACTORS = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } };

// A pool whose users may sign in by passkeys, an application, and a page of the browser with an authenticator. `host` reaches
// the domain by its own host, which is the relying party; else it is reached by path, and the relying party is `localhost`.
async function scene({ host = false, verification = 'preferred', page: options } = {}) {
  const site = await makeSite(server, { Policies: FACTORS });
  const { UserPoolId } = site;
  const WebAuthnConfiguration = { UserVerification: verification, ...(host ? {} : { RelyingPartyId: 'localhost' }) };
  await server.idp.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF', WebAuthnConfiguration });
  const callback = `${browser.url}/callback`;
  const { ClientId } = await site.application({ ExplicitAuthFlows: FLOWS, CallbackURLs: [callback] });
  const { port } = new URL(server.url);
  const root = host ? `http://${site.prefix}.auth.localhost:${port}` : `http://localhost:${port}/domain/${site.prefix}`;
  const page = await browser.page(options);
  const query = new URLSearchParams({ client_id: ClientId, redirect_uri: callback, response_type: 'code', state: 'kept' });
  return {
    ...site,
    page,
    device: await addAuthenticator(page),
    to: (path) => page.goto(`${root}${path}?${query}`),
    // What the application is told.
    async back() {
      await page.waitForURL((url) => url.href.startsWith(callback));
      return Object.fromEntries(new URL(page.url()).searchParams);
    },
    passkeys: () => page.getByRole('button', { name: 'Sign in with a passkey' }),
    start: () => page.getByRole('button', { name: 'Use passkey' }),
    create: () => page.getByRole('button', { name: 'Create a passkey' }),
    said: (words) => page.getByRole('alert').filter({ hasText: words }).waitFor(),
  };
}

for (const host of [true, false]) {
  test(`a passkey is made and signs its user in, ${host ? 'by the host of the domain' : 'by path'}`, async () => {
    const { page, device, to, back, create, passkeys, start } = await scene({ host });
    await to('/passkeys/add');
    await signIn(page);
    await create().click();
    const added = await back();
    assert.ok(added.code && added.state === 'kept', 'the way leads on to the application');
    assert.equal((await device.credentials()).length, 1);

    await page.context().clearCookies();
    await to('/oauth2/authorize');
    await page.getByLabel('Username').fill('ada');
    await passkeys().click();
    await start().click();
    const answer = await back();
    assert.ok(answer.code && answer.code !== added.code);
    assert.equal(answer.state, 'kept');
    // The browser is signed in: nothing is asked again.
    await to('/oauth2/authorize');
    assert.ok((await back()).code);
  });
}

test('a passkey may be left for later', async () => {
  const { page, device, to, back } = await scene();
  await to('/passkeys/add');
  await signIn(page);
  await page.getByRole('link', { name: 'Not now' }).click();
  assert.ok((await back()).code);
  assert.equal((await device.credentials()).length, 0);
});

test('a device makes one passkey for a user, and says so', async () => {
  const { page, device, to, back, create, said } = await scene();
  await to('/passkeys/add');
  await signIn(page);
  await create().click();
  await back();
  await to('/passkeys/add');
  await create().click();
  await said('This device already has a passkey for your account.');
  assert.ok(await create().isEnabled(), 'there is another try');
  assert.equal((await device.credentials()).length, 1);
});

test('a user who is not known to the device gets nowhere, and is told', async () => {
  const { page, device, to, back, create, passkeys, start, said } = await scene({ verification: 'required' });
  await to('/passkeys/add');
  await signIn(page);
  await create().click();
  await back();
  await page.context().clearCookies();
  await device.verifyUser(false);
  await to('/login');
  await page.getByLabel('Username').fill('ada');
  await passkeys().click();
  await start().click();
  await said('The passkey request was cancelled or took too long.');
  await device.verifyUser(true);
  await start().click();
  assert.ok((await back()).code);
});

test('a stolen count of a copied passkey is refused', async () => {
  const { page, device, to, back, create, passkeys, start, said } = await scene();
  await to('/passkeys/add');
  await signIn(page);
  await create().click();
  await back();
  const [held] = await device.credentials();
  const forWhom = async () => {
    await page.context().clearCookies();
    await to('/login');
    await page.getByLabel('Username').fill('ada');
    await passkeys().click();
    await start().click();
  };
  await forWhom();
  assert.ok((await back()).code);
  await device.remove(held);
  await device.add({ ...held, signCount: 0 });
  await forWhom();
  await said('The passkey did not work.');
});

test('the account page lists passkeys, adds and removes them', async () => {
  const { page, device, to, create } = await scene();
  await to('/account/passkeys');
  await signIn(page);
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await create().click();
  await page.getByRole('status').filter({ hasText: 'Your passkey was saved.' }).waitFor();
  assert.match(page.url(), /\/account\/passkeys\?/);
  assert.equal((await device.credentials()).length, 1);
  await page.getByRole('button', { name: /^Remove.*Platform passkey$/ }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('status').filter({ hasText: 'The passkey was removed.' }).waitFor();
  await page.getByText('You have no passkeys yet.').waitFor();
});

test('without scripts a page says what it lacks, and leads on', async () => {
  const { page, to, back, create } = await scene({ page: { javaScriptEnabled: false } });
  await to('/passkeys/add');
  await signIn(page);
  assert.match(await page.locator('noscript .warning').innerText(), /Passkeys need it\.$/);
  assert.equal(await create().isVisible(), false);
  await page.getByRole('link', { name: 'Not now' }).click();
  assert.ok((await back()).code);
});

test('a browser without passkeys says so', async () => {
  const { page, to, create, said } = await scene();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'));
  await to('/passkeys/add');
  await signIn(page);
  await said('This browser does not support passkeys.');
  assert.equal(await create().isVisible(), false);
});

test('a domain that is not of the relying party offers none', async () => {
  const { page, to, UserPoolId, create } = await scene();
  const WebAuthnConfiguration = { RelyingPartyId: 'auth.example.com', UserVerification: 'preferred' };
  await server.idp.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF', WebAuthnConfiguration });
  await to('/passkeys/add');
  await signIn(page);
  await page.getByText('Passkeys cannot be used at this address.').waitFor();
  assert.equal(await create().count(), 0);
});
