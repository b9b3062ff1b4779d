// How clients want their pages to look.

import { deflateSync } from 'node:zlib';

const svg = (width, height, body) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`);

const logo = (color) => svg(160, 40, `<rect x="0" y="0" width="40" height="40" rx="10" fill="${color}"/><rect x="54" y="12" width="106" height="16" rx="8" fill="${color}"/>`);
const ground = (from, to) => svg(1440, 900, `<rect width="1440" height="900" fill="${from}"/><circle cx="1200" cy="120" r="520" fill="${to}"/>`);
const picture = (color) => svg(120, 120, `<circle cx="60" cy="60" r="52" fill="${color}"/>`);

const image = (Category, ColorMode, Bytes) => ({ Category, ColorMode, Extension: 'SVG', Bytes });

// Dark only, tight, wholly round; bars above and below; the form at the side, its logo outside.
const NIGHT = {
  Settings: {
    categories: {
      form: { location: { horizontal: 'START', vertical: 'CENTER' } },
      global: { colorSchemeMode: 'DARK', spacingDensity: 'COMPACT', pageHeader: { enabled: true }, pageFooter: { enabled: true } },
    },
    components: {
      form: { borderRadius: 32, logo: { enabled: true, formInclusion: 'OUT', location: 'START', position: 'TOP' } },
      pageBackground: { image: { enabled: true }, darkMode: { color: '140b1fff' } },
      pageHeader: { logo: { enabled: true, location: 'CENTER' } },
      primaryButton: { darkMode: { defaults: { backgroundColor: 'f7b3ffff', textColor: '2a0033ff' } } },
    },
    componentClasses: { buttons: { borderRadius: 9999 }, input: { borderRadius: 9999 } },
  },
  Assets: [
    image('FORM_LOGO', 'DARK', logo('#f7b3ff')),
    image('PAGE_HEADER_LOGO', 'DYNAMIC', logo('#ffffff')),
    image('PAGE_BACKGROUND', 'DARK', ground('#140b1f', '#2a1440')),
    image('FAVICON_SVG', 'DYNAMIC', picture('#f7b3ff')),
    image('PASSWORD_GRAPHIC', 'DYNAMIC', picture('#f7b3ff')),
  ],
};

// Light or dark as the reader likes; square; the form at the other side, its logo inside.
const PAPER = {
  Settings: {
    categories: { form: { location: { horizontal: 'END', vertical: 'START' } }, global: { colorSchemeMode: 'DYNAMIC' } },
    components: {
      form: { borderRadius: 0, logo: { enabled: true, formInclusion: 'IN', location: 'START', position: 'TOP' }, lightMode: { backgroundColor: 'fffdf7ff' } },
      pageBackground: { lightMode: { color: 'efe6d2ff' }, darkMode: { color: '1c1a16ff' } },
      primaryButton: { lightMode: { defaults: { backgroundColor: '1f4d3aff', textColor: 'ffffffff' } } },
    },
    componentClasses: {
      buttons: { borderRadius: 0 },
      input: { borderRadius: 0 },
      link: { lightMode: { defaults: { textColor: '1f4d3aff' } } },
    },
  },
  Assets: [image('FORM_LOGO', 'LIGHT', logo('#1f4d3a')), image('FORM_LOGO', 'DARK', logo('#bfe3d2'))],
};

export const STYLES = { night: NIGHT, paper: PAPER, cognito: { UseCognitoProvidedValues: true } };

const crc = (bytes) => {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

// An image of one colour, which PNG can be written for by hand.
function png(width, height, rgb) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => rgb).flat()]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

// What `SetUICustomization` takes.
export const CLASSIC = {
  CSS: `.background-customizable { background-color: #f6fff9; border-color: #0a6b3d; }
.submitButton-customizable { background-color: #0a6b3d; font-size: 14px; font-weight: bold; margin: 20px 0px 10px 0px; height: 52px; width: 100%; color: #fff; }
.submitButton-customizable:hover { color: #fff; background-color: #064526; }
.label-customizable { font-weight: 400; color: #064526; }
.inputField-customizable { border: 2px solid #0a6b3d; }
.errorMessage-customizable { background: #fff0f0; border: 2px solid #a30000; }`,
  ImageFile: png(220, 56, [10, 107, 61]),
};
