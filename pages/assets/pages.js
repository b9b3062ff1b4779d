// Comfort that pages can do without: passwords that can be looked at, and no form sent twice.

const SHUT = 'M3 3l18 18M10.6 6.2A9.8 9.8 0 0 1 12 6c5 0 8.5 4 9.5 6a14 14 0 0 1-2.8 3.6M6.5 7.6A14.4 14.4 0 0 0 2.5 12c1 2 4.5 6 9.5 6a9.5 9.5 0 0 0 4.3-1M9.9 9.9a3 3 0 0 0 4.2 4.2';
const OPEN = 'M2.5 12c1-2 4.5-6 9.5-6s8.5 4 9.5 6c-1 2-4.5 6-9.5 6s-8.5-4-9.5-6zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z';

function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: 20,
    height: 20,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.75,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': true,
  })) {
    svg.setAttribute(name, value);
  }
  const shape = document.createElementNS(svg.namespaceURI, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

// A button in the field that shows what is typed. The name stays the same; whether it is pressed says the rest.
function reveal(input) {
  const words = document.documentElement.dataset.showPassword;
  if (!words) return;
  const box = document.createElement('div');
  box.className = 'with-button';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reveal';
  button.setAttribute('aria-controls', input.id);
  const show = (visible) => {
    input.type = visible ? 'text' : 'password';
    button.setAttribute('aria-pressed', visible);
    button.replaceChildren(icon(visible ? SHUT : OPEN));
  };
  button.setAttribute('aria-label', words);
  button.title = words;
  button.addEventListener('click', () => show(input.type === 'password'));
  // What is sent is a password again, so that browsers do not keep it among words typed before.
  input.form?.addEventListener('submit', () => show(false));
  const focused = document.activeElement === input;
  input.replaceWith(box);
  box.append(input, button);
  show(false);
  if (focused) input.focus();
}

for (const input of document.querySelectorAll('.field input[type="password"]')) reveal(input);

// Of two clicks on a button, one counts.
const PATIENCE = 3000;
let sent = -PATIENCE;
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  if (event.timeStamp - sent < PATIENCE) event.preventDefault();
  else sent = event.timeStamp;
});

// The list of languages closes as menus do.
const languages = document.querySelector('.languages');
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && languages?.open) {
    languages.open = false;
    languages.querySelector('summary').focus();
  }
});
document.addEventListener('click', (event) => {
  if (languages?.open && !languages.contains(event.target)) languages.open = false;
});
