// Whether a page is fit to be seen: by its screenshots, kept for whoever wants to look at them, and by what a program can tell.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
export const FOLDER = join(import.meta.dirname, '../screenshots');
const NARROWEST = 320;
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };
const SCHEMES = ['light', 'dark'];
// How many elements a page has at most that the keyboard comes to.
const MOST_STOPS = 80;
// What axe-core is asked: WCAG 2.2 AA, and what is good practice beyond.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// CSS pixels that a button is at least high.
const TARGET = 44;

const axe = await readFile(AXE, 'utf8');

// Notes what a page's browser complains of.
export function listen(page) {
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Pages that refuse something come with a status of refusal, which the console repeats.
    if (/the server responded with a status of 40\d/.test(message.text())) return;
    complaints.push(message.text());
  });
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (!isPage && !response.ok()) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

const measure = () => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.unseen');
  const buttons = [...document.querySelectorAll('button, summary, .primary, .secondary')].filter(seen);
  const focused = document.activeElement;
  const outline = focused && getComputedStyle(focused).outlineStyle;
  return {
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    overflow: document.documentElement.scrollWidth - innerWidth,
    low: buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.outerHTML),
    styled: document.querySelectorAll('[style]').length,
    fields: document.querySelectorAll('main :is(input:not([type=hidden], .unseen), select, textarea)').length,
    problems: document.querySelectorAll('#problems').length,
    focused: focused && { id: focused.id, name: focused.localName, outline },
  };
};

async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), TAGS);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`);
}

async function inspect(page, name, { scheme, scripts }) {
  const found = await page.evaluate(measure);
  const where = `${name}, ${page.viewportSize().width}, ${scheme}, ${scripts ? 'with' : 'without'} scripts`;
  assert.ok(found.title.includes(' – '), `${where}: title ${found.title}`);
  assert.equal(found.headings, 1, `${where}: headings`);
  assert.ok(found.overflow <= 0, `${where}: ${found.overflow} pixels too wide`);
  assert.deepEqual(found.low, [], `${where}: buttons lower than ${TARGET}`);
  return found;
}

// Where a page puts the focus: on what is wrong; else in the first field, unless it has several parts.
function checkFocus(name, { problems, focused }, focus) {
  if (problems) assert.equal(focused.id, 'problems', `${name}: what is wrong has the focus`);
  else if (focus) assert.equal(focused.id, focus, `${name}: the first field has the focus`);
  if (problems || focus) assert.notEqual(focused.outline, 'none', `${name}: the focus can be seen`);
}

// Looks at the page that is shown, in sizes and colours. `focus` is the field that has the focus at first.
export async function look(page, name, { scripts = true, focus, schemes = SCHEMES, sizes = [NARROW, WIDE] } = {}) {
  await mkdir(FOLDER, { recursive: true });
  const first = await inspect(page, name, { scheme: 'first', scripts });
  // Taking pictures adds some.
  assert.equal(first.styled, 0, `${name}: styles in attributes`);
  checkFocus(name, first, focus);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await inspect(page, name, { scheme, scripts });
      const file = `${name}-${size.width}-${scheme}${scripts ? '' : '-plain'}.png`;
      await page.screenshot({ path: join(FOLDER, file), fullPage: true });
      if (scripts) assert.deepEqual(await violations(page), [], `${name}, ${size.width}, ${scheme}`);
    }
  }
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  await inspect(page, name, { scheme: 'narrowest', scripts });
}

// The same in one size, for what comes in many variants.
export const glance = (page, name, more = {}) => look(page, name, { schemes: ['light'], sizes: [NARROW], ...more });

// Looks at a page in the colours of a reader who chose their own.
export async function lookInOwnColors(page, name) {
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.screenshot({ path: join(FOLDER, `${name}-forced.png`), fullPage: true });
  await page.emulateMedia({ forcedColors: 'none' });
}

const stop = () => {
  const { activeElement: element } = document;
  const box = element.getBoundingClientRect();
  const marks = [element, element.closest('.choice')].filter(Boolean);
  return {
    what: element === document.body ? '' : `${element.localName}#${element.id}.${element.className} ${element.textContent.trim().slice(0, 30)}`,
    marked: marks.some((mark) => getComputedStyle(mark).outlineStyle !== 'none'),
    inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
};

// Goes through a page by the Tab key: everything that it comes to shows that it does. The result is what it came to.
export async function walkByKeyboard(page) {
  const stops = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // From the top, wherever the focus is.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    const { what, marked, inView } = await page.evaluate(stop);
    if (!what || what === stops[0]) return stops;
    assert.ok(marked, `the focus cannot be seen on ${what}`);
    assert.ok(inView, `${what} is out of sight`);
    stops.push(what);
  }
  throw new Error('the keyboard does not get through the page');
}
