// Attacks on the pages of managed login, in a real browser: what addresses, forms and accounts say, forged forms, frames,
// sessions that somebody else chose, and addresses that lead away.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { PASSWORD, serve } from './support.js';
import { browse } from './support/browser.js';
import { claims, makeSite } from './support/oauth.js';
import { signIn } from './support/pages.js';

const server = serve();
const browser = browse();

// Pages that anybody can open.
const PAGES = [
  '/oauth2/authorize',
  '/login',
  '/signup',
  '/confirm',
  '/forgotPassword',
  '/confirmForgotPassword',
  '/logout',
  '/error',
  '/confirmUser',
  '/account',
  '/passkeys/add',
  '/device',
  '/nothing',
];
const HOSTILE = [
  `"><img src=x onerror="globalThis.hacked=1">`,
  `'--></title></script><svg onload=globalThis.hacked=1>`,
  'javascript:globalThis.hacked=1',
];
const PARAMETERS = [
  'state',
  'nonce',
  'scope',
  'prompt',
  'login_hint',
  'lang',
  'error',
  'error_description',
  'message',
  'client_id',
  'redirect_uri',
  'response_type',
  'logout_uri',
  'post_logout_redirect_uri',
  'id_token_hint',
  'resource',
  'user_name',
  'username',
  'confirmation_code',
  'user_code',
  'identity_provider',
  'idp_identifier',
  'then',
  'done',
  'step',
  'session',
  'request_uri',
];

// A site as an attacker has it: pages of another origin, by their path.
const evil = { pages: new Map() };
before(async () => {
  evil.server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(evil.pages.get(url) ?? '');
  });
  await new Promise((resolve) => evil.server.listen(0, '127.0.0.1', resolve));
  evil.url = `http://evil.localhost:${evil.server.address().port}`;
});
after(() => {
  evil.server.closeAllConnections();
  evil.server.close();
});

// A domain, and an application that the browser can reach.
async function scene() {
  const site = await makeSite(server);
  const { port } = new URL(server.url);
  const root = `http://${site.prefix}.auth.localhost:${port}`;
  const callback = `${browser.url}/callback`;
  const { ClientId } = await site.application({
    CallbackURLs: [callback],
    LogoutURLs: [`${browser.url}/bye`],
    AllowedOAuthFlows: ['code', 'implicit'],
  });
  const wish = { client_id: ClientId, response_type: 'code', redirect_uri: callback };
  const address = (path, more = {}) => `${root}${path}?${new URLSearchParams({ ...wish, ...more })}`;
  // A page that watches for scripts.
  async function open() {
    const page = await browser.page();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('dialog', (dialog) => said.push(`dialog ${dialog.message()}`) && dialog.dismiss());
    return { page, said, unharmed: () => unharmed(page, said) };
  }
  // A page of a browser whose user is signed in.
  async function signedIn() {
    const made = await open();
    await made.page.goto(address('/oauth2/authorize'));
    await signIn(made.page);
    await made.page.waitForURL((url) => url.href.startsWith(callback));
    return made;
  }
  return { site, root, callback, ClientId, address, open, signedIn };
}

// Nothing foreign is part of the page, and none of the page's rules had to stop it.
async function unharmed(page, said) {
  const foreign = await page.evaluate(() => ({
    hacked: globalThis.hacked,
    nodes: document.querySelectorAll(
      'img[src=x], svg[onload], [href^="javascript:"], [action^="javascript:"], [src^="javascript:"]',
    ).length,
  }));
  assert.deepEqual(foreign, { hacked: undefined, nodes: 0 }, page.url());
  const stopped = said.filter((text) => /Content Security Policy|dialog/i.test(text));
  assert.deepEqual(stopped, [], page.url());
}

for (const hostile of HOSTILE) {
  test(`addresses bring nothing onto pages: ${hostile}`, async () => {
    const { address, open, ClientId, callback } = await scene();
    const { page, unharmed } = await open();
    const everywhere = Object.fromEntries(PARAMETERS.map((name) => [name, hostile]));
    const good = {
      client_id: ClientId,
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid',
      prompt: '',
      resource: '',
    };
    for (const path of PAGES) {
      for (const more of [everywhere, { ...everywhere, ...good }]) {
        const answer = await page.goto(address(path, more));
        assert.ok(answer.status() < 500, `${path}: ${answer.status()}`);
        await unharmed();
      }
    }
  });
}

test('forms bring nothing onto pages', async () => {
  const { address, open } = await scene();
  for (const hostile of HOSTILE) {
    for (const path of ['/login', '/signup', '/forgotPassword']) {
      const { page, unharmed } = await open();
      await page.goto(address(path));
      for (const input of await page.locator('form.form input:not([type=hidden]), form input[name=username]').all()) {
        await input.evaluate((input, hostile) => Object.assign(input, { type: 'text', value: hostile }), hostile);
      }
      const form = page.locator('form').filter({ has: page.locator('input[name=username]') });
      await Promise.all([page.waitForNavigation(), form.evaluate((form) => form.submit())]);
      await unharmed();
      await page.context().close();
    }
  }
});

test('accounts bring nothing onto pages', async () => {
  const { site, address, open, callback } = await scene();
  const username = '"><svg/onload=globalThis.hacked=1>';
  const attributes = [
    { Name: 'name', Value: HOSTILE[0] },
    { Name: 'picture', Value: HOSTILE[2] },
    { Name: 'website', Value: HOSTILE[2] },
  ];
  await site.user(username, attributes);
  const { page, unharmed } = await open();
  await page.goto(address('/oauth2/authorize'));
  await signIn(page, { username });
  await page.waitForURL((url) => url.href.startsWith(callback));
  for (const path of [
    '/login',
    '/account',
    '/account/password',
    '/account/sessions',
    '/account/devices',
    '/account/passkeys',
    '/account/factors',
  ]) {
    await page.goto(address(path));
    await unharmed();
  }
});

test('a form of another site is not taken, nor one made for another browser', async () => {
  const { address, open, signedIn } = await scene();
  const attacker = await open();
  await attacker.page.goto(address('/login'));
  const theirs = await attacker.page.locator('input[name=_csrf]').first().inputValue();
  const victim = await signedIn();
  const forms = {
    '/login': { step: 'password', username: 'ada', password: PASSWORD },
    '/signup': { username: 'eve', password: PASSWORD, confirm_password: PASSWORD, email: 'eve@example.com' },
    '/forgotPassword': { username: 'ada' },
    '/confirm': { username: 'ada', code: '123456' },
    '/confirmForgotPassword': { username: 'ada', code: '123456', password: PASSWORD },
    '/account': { step: 'profile', name: 'Eve' },
    '/account/password': { previous: PASSWORD, password: 'Another-password-1' },
    '/account/delete': { step: 'delete', password: PASSWORD },
  };
  for (const [path, fields] of Object.entries(forms)) {
    const inputs = Object.entries({ ...fields, _csrf: theirs }).map(
      ([name, value]) => `<input name="${name}" value="${value}">`,
    );
    const action = address(path).replaceAll('&', '&amp;');
    evil.pages.set('/form', `<form method="post" action="${action}">${inputs.join('')}</form>`);
    await victim.page.goto(`${evil.url}/form`);
    const [answer] = await Promise.all([
      victim.page.waitForResponse((answer) => answer.request().method() === 'POST'),
      victim.page.waitForEvent('load'),
      victim.page.locator('form').evaluate((form) => form.submit()),
    ]);
    assert.ok([302, 303, 403].includes(answer.status()), `${path}: ${answer.status()}`);
    const location = answer.headers().location ?? '';
    assert.doesNotMatch(location, /[?#&](code|access_token)=/, path);
    if (answer.status() !== 403) assert.match(location, /\/login\?/, `${path} goes to ${location}`);
  }
  await victim.page.goto(address('/oauth2/authorize', { prompt: 'none' }));
  assert.ok(new URL(victim.page.url()).searchParams.has('code'), 'the user is still who they were');
});

test('a form is for the page of the same sign-in', async () => {
  const { address, signedIn, open } = await scene();
  const { page } = await open();
  await page.goto(address('/login'));
  const before = await page.locator('input[name=_csrf]').first().inputValue();
  const victim = await signedIn();
  await victim.page.goto(address('/account'));
  const own = await victim.page.locator('input[name=_csrf]').first().inputValue();
  assert.notEqual(own, before);
  await victim.page
    .locator('input[name=_csrf]')
    .evaluateAll((inputs, value) => inputs.forEach((input) => (input.value = value)), before);
  const [answer] = await Promise.all([
    victim.page.waitForResponse((answer) => answer.request().method() === 'POST'),
    victim.page
      .locator('form')
      .first()
      .evaluate((form) => form.submit()),
  ]);
  assert.equal(answer.status(), 403);
});

test('a session that somebody else chose is not the one of a sign-in', async () => {
  const { root, address, open, callback } = await scene();
  const { page } = await open();
  const planted = 'x'.repeat(120);
  await page.context().addCookies([{ name: 'cognito', value: planted, url: root }]);
  await page.goto(address('/oauth2/authorize'));
  await signIn(page);
  await page.waitForURL((url) => url.href.startsWith(callback));
  const session = async (page) => (await page.context().cookies(root)).find(({ name }) => name === 'cognito').value;
  const first = await session(page);
  assert.notEqual(first, planted);

  await page.goto(address('/oauth2/authorize', { prompt: 'login' }));
  await signIn(page);
  await page.waitForURL((url) => url.href.startsWith(callback));
  assert.notEqual(await session(page), first, 'each sign-in has a session of its own');
  const thief = await open();
  await thief.page.context().addCookies([{ name: 'cognito', value: first, url: root }]);
  await thief.page.goto(address('/oauth2/authorize', { prompt: 'none' }));
  assert.equal(new URL(thief.page.url()).searchParams.get('error'), 'login_required', 'the earlier session has ended');
});

test('the session of one pool is none of another', async () => {
  const [one, other] = [await scene(), await scene()];
  const { page } = await one.signedIn();
  const [{ value }] = (await page.context().cookies(one.root)).filter(({ name }) => name === 'cognito');
  await page.context().addCookies([{ name: 'cognito', value, url: other.root }]);
  await page.goto(other.address('/oauth2/authorize', { prompt: 'none' }));
  assert.equal(new URL(page.url()).searchParams.get('error'), 'login_required');
});

test('pages are not shown in frames, kept, or told of to others', async () => {
  const { address, signedIn } = await scene();
  const { page } = await signedIn();
  for (const path of ['/login', '/signup', '/forgotPassword', '/account', '/error', '/nothing']) {
    evil.pages.set('/frame', `<iframe src="${address(path).replaceAll('&', '&amp;')}"></iframe>`);
    const [answer] = await Promise.all([
      page.waitForResponse((answer) => new URL(answer.url()).pathname === path),
      page.goto(`${evil.url}/frame`),
    ]);
    const [, frame] = page.frames();
    assert.equal(await frame.evaluate(() => document.forms.length).catch(() => 0), 0, path);
    const headers = answer.headers();
    assert.match(headers['content-security-policy'], /default-src 'none'/);
    assert.match(headers['content-security-policy'], /frame-ancestors 'none'/);
    assert.doesNotMatch(headers['content-security-policy'], /unsafe|\*/);
    assert.deepEqual(
      ['x-frame-options', 'x-content-type-options', 'cache-control', 'referrer-policy'].map((name) => headers[name]),
      ['DENY', 'nosniff', 'no-store', 'same-origin'],
    );
  }
});

test('no address leads to a site that no client has named', async () => {
  const { root, address, ClientId, signedIn, open } = await scene();
  const targets = [
    evil.url,
    `//${new URL(evil.url).host}/`,
    `/\\${new URL(evil.url).host}/`,
    `${browser.url}/callback@evil.localhost`,
  ];
  for (const { page } of [await open(), await signedIn()]) {
    for (const target of targets) {
      for (const [path, more] of [
        ['/oauth2/authorize', { redirect_uri: target }],
        ['/login', { redirect_uri: target }],
        ['/login', { then: target }],
        ['/signup', { redirect_uri: target }],
        ['/logout', { redirect_uri: target, logout_uri: target }],
        ['/logout', { post_logout_redirect_uri: target }],
        ['/account', { redirect_uri: target }],
        ['/passkeys/add', { redirect_uri: target }],
      ]) {
        await page.goto(address(path, more));
        const links = await page
          .locator('a[href], form[action]')
          .evaluateAll((all) => all.map((one) => one.href ?? one.action));
        for (const url of [page.url(), ...links]) {
          const { origin } = new URL(url);
          assert.ok([root, browser.url].includes(origin), `${path} with ${target} leads to ${url}`);
        }
      }
    }
    await page.goto(`${root}/logout?${new URLSearchParams({ client_id: ClientId, logout_uri: evil.url })}`);
    assert.ok(page.url().startsWith(root));
  }
});

test('an answer with tokens goes to its application alone', async () => {
  const { address, signedIn, callback } = await scene();
  const { page } = await signedIn();
  await page.goto(address('/oauth2/authorize', { response_type: 'token', scope: 'openid' }));
  const url = new URL(page.url());
  assert.ok(url.href.startsWith(callback));
  assert.deepEqual([...url.searchParams.keys()], [], 'servers see nothing of it');
  const tokens = new URLSearchParams(url.hash.slice(1));
  assert.equal(claims(tokens.get('access_token')).scope, 'openid');
  assert.equal(tokens.get('refresh_token'), null);
});
