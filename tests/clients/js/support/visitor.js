// A browser without a screen or scripts: it keeps cookies, follows redirections, and fills in forms.

import { PASSWORD } from '../support.js';
import './localhost.js';

const MOST_REDIRECTIONS = 10;
const MOST_PAGES = 10;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number));
  });

// Attributes of a tag; those without a value are empty.
const attributes = (tag) =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, plain(value)]));

const tags = (html, name) =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, tag]) => attributes(tag));

function readForm([, tag, html]) {
  const { action = '', method = 'get' } = attributes(tag);
  const inputs = tags(html, 'input').filter(({ name }) => name);
  const asks = inputs.filter((input) => input.type !== 'hidden' && !('readonly' in input));
  const button = tags(html, 'button').find(({ type = 'submit' }) => type === 'submit');
  return { action, method: method.toUpperCase(), inputs, button, asks: asks.map(({ name }) => name) };
}

class Page {
  constructor(url, status, html) {
    this.url = new URL(url);
    this.status = status;
    this.html = html;
    this.forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(readForm);
  }

  // What people read.
  get text() {
    return plain(this.html.replace(/<(head|style|script)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
  }

  // What an input holds.
  value(name) {
    return this.forms.flatMap(({ inputs }) => inputs).find((input) => input.name === name)?.value ?? '';
  }
}

class Jar {
  #cookies = new Map();

  keep({ hostname, pathname }, line) {
    const [pair, ...rest] = line.split(';').map((part) => part.trim());
    const [name, value] = pair.split(/=(.*)/s);
    const settings = Object.fromEntries(rest.map((part) => part.toLowerCase().split('=')));
    const path = rest.find((part) => /^path=/i.test(part))?.slice(5) ?? pathname.replace(/\/[^/]*$/, '/');
    const key = [hostname, path, name].join(' ');
    if (settings['max-age'] === '0' || value === '') this.#cookies.delete(key);
    else this.#cookies.set(key, { hostname, path, name, value });
  }

  // The header for an address; longer paths come first (RFC 6265 section 5.4).
  header({ hostname, pathname }) {
    const covers = ({ path }) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
    const mine = [...this.#cookies.values()].filter((cookie) => cookie.hostname === hostname && covers(cookie));
    mine.sort((one, other) => other.path.length - one.path.length);
    return mine.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

export class Visitor {
  jar = new Jar();

  // Opens an address. The result is a page, or the address of another origin that a redirection led to.
  async open(address, { method = 'GET', body } = {}) {
    let url = new URL(address);
    for (let count = 0; count < MOST_REDIRECTIONS; count++) {
      const cookie = this.jar.header(url);
      const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) };
      const answer = await fetch(url, { method, body, headers, redirect: 'manual' });
      answer.headers.getSetCookie().forEach((line) => this.jar.keep(url, line));
      const location = answer.headers.get('location');
      const html = await answer.text();
      if (!location) return new Page(url, answer.status, html);
      const next = new URL(location, url);
      if (next.origin !== url.origin) return next;
      url = next;
      [method, body] = ['GET', undefined];
    }
    throw new Error(`too many redirections, last to ${url}`);
  }

  // Fills in the form that asks for one of these answers, and presses its button.
  async fill(page, answers) {
    const form = page.forms.find(({ asks }) => asks.some((name) => name in answers));
    if (!form) throw new Error(`nothing to fill in at ${page.url}: ${page.text}`);
    return this.press(page, form, answers);
  }

  // Presses the button of a form.
  press(page, form = page.forms[0], answers = {}) {
    const fields = form.inputs.map(({ name, value = '' }) => [
      name,
      form.asks.includes(name) ? (answers[name] ?? value) : value,
    ]);
    if (form.button?.name) fields.push([form.button.name, form.button.value ?? '']);
    return this.open(new URL(form.action, page.url), { method: form.method, body: new URLSearchParams(fields) });
  }

  // Signs in on the pages that an address leads to. The result is the address at the application.
  async signIn(address, answers = {}) {
    let page = await this.open(address);
    for (let count = 0; count < MOST_PAGES && page instanceof Page; count++) {
      if (page.status !== 200) throw new Error(`refused with ${page.status} at ${page.url}: ${page.text}`);
      page = await this.fill(page, { username: 'ada', password: PASSWORD, ...answers });
    }
    if (page instanceof Page) throw new Error(`still at ${page.url}: ${page.text}`);
    return page;
  }
}

export const isPage = (result) => result instanceof Page;
