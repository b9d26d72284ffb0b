// Builds the house style: vendor CSS, our tokens and our own CSS into one committed file.
// Needed only to change the look: `npm ci && npm run build` in this folder.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, '../../src/thuisfront/core/ui/static/ui');
const TEMPLATES = join(HERE, '../../src/thuisfront/core/ui/templates');
const TOKENS = '@nl-design-system-unstable/voorbeeld-design-tokens';
const FONT = '@fontsource-variable/nunito';
const THEME = 'thuisfront-theme';
const OLDEST = { chrome: 99 << 16, firefox: 97 << 16, safari: (15 << 16) | (4 << 8) };

const CANDIDATES = ['button', 'data-badge', 'heading', 'link', 'number-badge', 'paragraph', 'skip-link'];
const UTRECHT = [
  'alert', 'breadcrumb-nav', 'checkbox', 'form-field', 'form-field-description',
  'form-field-error-message', 'form-fieldset', 'form-label', 'pagination', 'radio-button',
  'select', 'table', 'textarea', 'textbox',
];
const PARTS = [
  ...CANDIDATES.map((name) => [`@nl-design-system-candidate/${name}-css`, `dist/${name}.css`]),
  ...UTRECHT.map((name) => [`@utrecht/${name}-css`, 'dist/index.css']),
];

const installed = (name, path) => join(HERE, 'node_modules', name, path);
const read = (path) => readFileSync(path, 'utf8');
const about = (name) => JSON.parse(read(installed(name, 'package.json')));
const ours = () => readdirSync(join(HERE, 'src')).filter((name) => name.endsWith('.css')).sort();
const bare = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/g, '');

/** Every token of the example theme, with our ramps and overrides, by name. */
function tokens() {
  const { ramps, overrides } = JSON.parse(read(join(HERE, 'src/tokens.json')));
  const found = new Map();
  for (const [, name, value] of bare(read(installed(TOKENS, 'dist/theme.css'))).matchAll(/(--[\w-]+):\s*([^;]+);/g))
    if (!name.startsWith('--voorbeeld-')) found.set(name, value.trim());
  for (const { name, values } of Object.values(ramps))
    for (const [step, value] of Object.entries(values)) found.set(['--thuisfront', name, step].filter(Boolean).join('-'), value);
  const renamed = (value) =>
    value.replace(/--voorbeeld-kleuren-([a-z]+)/g, (whole, hue) => `--thuisfront-${ramps[hue]?.name ?? whole}`);
  for (const [name, value] of found) found.set(name, renamed(value));
  for (const [name, value] of Object.entries(overrides)) found.set(name, value);
  return found;
}

/** The tokens that this CSS asks for, and those that they ask for in turn. */
function needed(css, all) {
  const wanted = new Set();
  const follow = (text) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g))
      if (all.has(name) && !wanted.has(name)) {
        wanted.add(name);
        follow(all.get(name));
      }
  };
  follow(css);
  const lines = [...wanted].sort().map((name) => `${name}:${all.get(name)}`);
  return `.${THEME}{${lines.join(';')}}`;
}

/** Leaves out vendor rules for classes that no template of core/ui shows; the pattern page shows all. */
async function purged(css) {
  const content = [`${TEMPLATES}/**/*.html`, `${dirname(TEMPLATES)}/**/*.py`];
  const [result] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    safelist: { standard: [/aria-/, 'button'] },
  });
  return result.css;
}

function header() {
  const parts = [...PARTS.map(([name]) => name), TOKENS, FONT];
  const lines = parts.map((name) => ` *   ${name} ${about(name).version} (${about(name).license})`);
  return [
    '/*! House style of Thuisfront, EUPL-1.2. Built file: change tools/theme/src, then run its build.',
    ' * Vendor CSS is in @layer nlds, our own in @layer tf. Made from:',
    ...lines,
    ' */',
    '',
  ].join('\n');
}

function write(name, content) {
  writeFileSync(join(OUT, name), content);
  const size = Buffer.byteLength(content);
  console.log(name.padEnd(20), String(size).padStart(7), createHash('sha256').update(content).digest('hex').slice(0, 10));
}

const minified = (css) => transform({ filename: 'thuisfront.css', code: Buffer.from(css), minify: true, targets: OLDEST }).code.toString();

const vendor = await purged(PARTS.map(([name, path]) => bare(read(installed(name, path)))).join('\n'));
const [elements, ...rest] = ours().map((name) => read(join(HERE, 'src', name)));
const own = rest.join('\n');
const fonts = elements.match(/@font-face\s*{[^}]*}/g).join('');
const plain = elements.replace(fonts, '');
const theme = needed(vendor + elements + own, tokens());
// Plain elements first, so that a class of the vendor wins over them and ours wins over both.
const css = `@layer elements,nlds,tf;${fonts}@layer elements{${plain}}@layer nlds{${theme}${vendor}}@layer tf{${own}}`;
const built = header() + minified(css);
write('thuisfront.css', built);
// Level 9 and no time stamp: the same source gives the same bytes.
write('thuisfront.css.gz', gzipSync(built, { level: 9 }));
copyFileSync(installed(FONT, 'files/nunito-latin-wght-normal.woff2'), join(OUT, 'nunito-1.woff2'));
