// How the pages of managed login look: every page there is, in a real browser, with and without scripts, narrow and wide, light
// and dark. The screenshots lie in `screenshots` afterwards, for people to look at.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { PASSWORD, serve, verified } from './support.js';
import { browse } from './support/browser.js';
import { CLASSIC, STYLES } from './support/brands.js';
import { FOLDER, glance, listen, look, lookInOwnColors, walkByKeyboard } from './support/look.js';
import { Walk, open } from './support/shop.js';

const server = serve();
const browser = browse();
const REQUIRED = ['email', 'given_name', 'family_name', 'birthdate'];
const NUMBER = '+15550100199';

// The shops, by what their pools demand, and what is done in them before anybody comes.
const SHOPS = {
  plain: [{}],
  choice: [{ first: ['EMAIL_OTP', 'WEB_AUTHN'] }],
  // Ada could use either second factor.
  second: [
    { second: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] },
    ({ idp, UserPoolId }) =>
      idp.adminUpdateUserAttributes({ UserPoolId, Username: 'ada', UserAttributes: verified('phone_number', NUMBER) }),
  ],
  codes: [{ second: ['EMAIL_OTP'] }],
  devices: [{}, ({ ClientId, configure }) => configure(ClientId, { DeviceGrant: true })],
  closed: [{ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }],
  links: [{ VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' }, required: REQUIRED }],
  // Bob's password is temporary, and much is missing in his profile.
  strict: [
    { required: REQUIRED },
    async ({ idp, UserPoolId, ClientId }) => {
      await idp.adminCreateUser({
        UserPoolId,
        Username: 'bob',
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
        UserAttributes: verified('email', 'bob@example.com'),
      });
      for (const TermsName of ['terms-of-use', 'privacy-policy']) {
        const Links = { 'cognito:default': `https://example.com/${TermsName}` };
        await idp.createTerms({ UserPoolId, ClientId, TermsName, TermsSource: 'LINK', Enforcement: 'NONE', Links });
      }
    },
  ],
};

const opened = new Map();

async function build(name) {
  const [settings, prepare] = SHOPS[name];
  const shop = await open(server, settings);
  await prepare?.(shop);
  return shop;
}

function shopOf(name) {
  if (!opened.has(name)) opened.set(name, build(name));
  return opened.get(name);
}

const PERSON = {
  'attribute-given_name': 'Grace',
  'attribute-family_name': 'Hopper',
  'attribute-birthdate': '1906-12-09',
};
let count = 0;
const newcomer = () => `grace-${++count}`;

// Signs up as far as the page that asks for the code.
async function signUp(walk) {
  await walk.to('/signup');
  const username = newcomer();
  await walk.send({ username, 'attribute-email': `${username}@example.com`, ...PERSON, password: PASSWORD, confirm_password: PASSWORD });
  return username;
}

// Goes by the link that a device shows, as far as the question.
async function connect(walk) {
  const { root, ClientId } = walk.shop;
  const body = new URLSearchParams({ client_id: ClientId, scope: 'openid email' });
  const answer = await fetch(`${root}/oauth2/device_authorization`, { method: 'POST', body });
  const device = await answer.json();
  await walk.page.goto(`${root}/device?user_code=${device.user_code}`);
  while (!(await walk.page.locator('button[value=allow]').count())) {
    const asked = await walk.page.locator('main input[name=username]:not([type=hidden], .unseen)').count();
    const secret = await walk.page.locator('main input[name=password]').count();
    await walk.send(asked ? { username: 'ada' } : secret ? { password: PASSWORD } : {});
  }
}

// Every page: in which shop, how one comes to it, and which field has the focus there.
const PAGES = {
  'sign-in': ['plain', (walk) => walk.to('/login'), 'username'],
  password: ['plain', (walk) => walk.name(), 'password'],
  'password-wrong': ['plain', (walk) => walk.enter('ada', 'Wrong-horse-1')],
  factors: ['choice', (walk) => walk.name()],
  'code-email': [
    'choice',
    async (walk) => {
      await walk.name();
      await walk.send({}, 'EMAIL_OTP');
    },
    'code',
  ],
  'code-wrong': [
    'choice',
    async (walk) => {
      await walk.name();
      await walk.send({}, 'EMAIL_OTP');
      await walk.send({ code: '000000' });
    },
  ],
  chooser: [
    'plain',
    async (walk) => {
      await walk.account();
      await walk.to('/oauth2/authorize', { prompt: 'select_account' });
    },
  ],
  'new-password': ['strict', (walk) => walk.enter('bob', PASSWORD)],
  'new-password-wrong': [
    'strict',
    async (walk) => {
      await walk.enter('bob', PASSWORD);
      await walk.send({ new_password: 'short', confirm_password: 'other', ...PERSON });
    },
  ],
  'mfa-setup': ['second', async (walk) => walk.enter(await walk.shop.user(newcomer()))],
  'mfa-app': [
    'second',
    async (walk) => {
      await walk.enter(await walk.shop.user(newcomer()));
      if (await walk.page.locator('button[value=SOFTWARE_TOKEN_MFA]').count()) await walk.send({}, 'SOFTWARE_TOKEN_MFA');
    },
  ],
  'mfa-sms': ['second', (walk) => walk.enter(), 'code'],
  'mfa-email-setup': ['codes', async (walk) => walk.enter(await walk.shop.user(newcomer())), 'email'],
  'mfa-email': ['codes', (walk) => walk.enter(), 'code'],
  'sign-up': ['strict', (walk) => walk.to('/signup'), 'username'],
  'sign-up-wrong': [
    'strict',
    async (walk) => {
      await walk.to('/signup');
      await walk.send({ username: 'grace hopper', 'attribute-email': 'grace@example.com', ...PERSON, password: 'short', confirm_password: 'other' });
    },
  ],
  confirm: ['strict', signUp, 'code'],
  'confirm-wrong': [
    'strict',
    async (walk) => {
      await signUp(walk);
      await walk.send({ code: '000000' });
    },
  ],
  forgot: ['plain', (walk) => walk.to('/forgotPassword'), 'username'],
  reset: [
    'plain',
    async (walk) => {
      await walk.to('/forgotPassword');
      await walk.send({ username: 'ada' });
    },
    'code',
  ],
  'reset-wrong': [
    'plain',
    async (walk) => {
      await walk.to('/forgotPassword');
      await walk.send({ username: 'ada' });
      await walk.send({ code: '000000', password: 'short', confirm_password: 'other' });
    },
  ],
  'account-profile': ['strict', (walk) => walk.account()],
  'account-password': ['strict', (walk) => walk.account('/account/password')],
  'account-factors': ['plain', (walk) => walk.account('/account/factors')],
  'account-passkeys': ['choice', (walk) => walk.account('/account/passkeys')],
  'account-devices': ['plain', (walk) => walk.account('/account/devices')],
  'account-sessions': ['plain', (walk) => walk.account('/account/sessions')],
  'account-delete': ['plain', (walk) => walk.account('/account/delete')],
  'passkey-add': ['choice', (walk) => walk.account('/passkeys/add')],
  'sign-up-closed': ['closed', (walk) => walk.to('/signup')],
  'confirm-link': ['links', signUp],
  'account-deleting': [
    'plain',
    async (walk) => {
      await walk.account('/account/delete');
      await walk.press('Delete my account');
    },
  ],
  'account-app': [
    'second',
    async (walk) => {
      await walk.account('/account/factors');
    },
  ],
  device: ['devices', (walk) => walk.page.goto(`${walk.shop.root}/device`), 'user_code'],
  'device-wrong': [
    'devices',
    async (walk) => {
      await walk.page.goto(`${walk.shop.root}/device`);
      await walk.send({ user_code: 'BCDF-GHJK' });
    },
  ],
  'device-confirm': ['devices', connect],
  'device-allowed': [
    'devices',
    async (walk) => {
      await connect(walk);
      await walk.send({}, 'allow');
    },
  ],
  'signed-out': ['plain', (walk) => walk.page.goto(`${walk.shop.root}/logout?client_id=${walk.shop.ClientId}`)],
  error: ['plain', (walk) => walk.to('/login', { redirect_uri: 'https://elsewhere.example/' })],
  'not-found': ['plain', (walk) => walk.to('/mfa/nothing')],
  'form-expired': [
    'plain',
    async (walk) => {
      await walk.to('/login');
      await walk.page.context().clearCookies();
      await walk.send({ username: 'ada' });
    },
  ],
};

// A page of somebody who comes for the first time, and what its browser complained of.
async function visit(shop, options = {}) {
  const page = await browser.page({ locale: 'en-US', viewport: { width: 360, height: 740 }, ...options });
  page.setDefaultTimeout(5000);
  const complaints = listen(page);
  return { page, complaints, walk: new Walk(shop, page) };
}

for (const scripts of [true, false]) {
  for (const [name, [shop, reach, focus]] of Object.entries(PAGES)) {
    test(`${name}, ${scripts ? 'with' : 'without'} scripts`, async () => {
      const { page, complaints, walk } = await visit(await shopOf(shop), { javaScriptEnabled: scripts });
      await reach(walk);
      await look(page, name, { scripts, focus, ...(!scripts && { schemes: ['light'] }) });
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }
}

for (const name of ['sign-in', 'password-wrong', 'factors', 'sign-up', 'account-profile', 'account-sessions', 'device-confirm']) {
  test(`${name}, by the keyboard and in a reader's own colours`, async () => {
    const [shop, reach] = PAGES[name];
    const { page, walk } = await visit(await shopOf(shop));
    await reach(walk);
    const stops = await walkByKeyboard(page);
    assert.match(stops[0], /Skip to main content/);
    await lookInOwnColors(page, name);
    await page.context().close();
  });
}

const LANGUAGES = ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'nl', 'pt-BR', 'zh-CN', 'zh-TW'];

for (const language of LANGUAGES) {
  test(`pages in ${language}`, async () => {
    const { page, complaints, walk } = await visit(await shopOf('strict'), { locale: language });
    await walk.to('/signup');
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await glance(page, `sign-up-${language}`);
    await walk.account('/account/sessions');
    await glance(page, `account-${language}`);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

test('another language is chosen without scripts, and is kept', async () => {
  const { page, walk } = await visit(await shopOf('plain'), { javaScriptEnabled: false });
  await walk.to('/login', { state: 'a&lang=fr' });
  await page.locator('.languages summary').click();
  await page.screenshot({ path: join(FOLDER, 'languages-360.png') });
  await walk.next(() => page.getByRole('link', { name: 'Deutsch' }).click());
  assert.equal(await page.locator('h1').textContent(), 'Anmelden');
  assert.equal(new URL(page.url()).searchParams.get('state'), 'a&lang=fr');
  await walk.to('/signup');
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');
  await page.context().close();
});

const BRANDED = {
  'sign-in': (walk) => walk.to('/login'),
  'password-wrong': (walk) => walk.enter('ada', 'Wrong-horse-1'),
  'sign-up': (walk) => walk.to('/signup'),
  account: (walk) => walk.account('/account/sessions'),
};

async function lookAtBrand(name, brand) {
  const shop = await open(server, { required: REQUIRED });
  await brand(shop);
  for (const [page, reach] of Object.entries(BRANDED)) {
    const { walk, complaints, page: seen } = await visit(shop);
    await reach(walk);
    await look(seen, `brand-${name}-${page}`);
    assert.deepEqual(complaints, []);
    await seen.context().close();
  }
}

for (const [name, style] of Object.entries(STYLES)) {
  test(`pages of a client with the style ${name}`, () =>
    lookAtBrand(name, ({ idp, UserPoolId, ClientId }) => idp.createManagedLoginBranding({ UserPoolId, ClientId, ...style })));
}

test('pages of a client with a classic customisation', () =>
  lookAtBrand('classic', async ({ idp, UserPoolId, ClientId, prefix }) => {
    await idp.updateUserPoolDomain({ UserPoolId, Domain: prefix, ManagedLoginVersion: 1 });
    await idp.setUICustomization({ UserPoolId, ClientId, ...CLASSIC });
  }));
