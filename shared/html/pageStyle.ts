import { fontFaces } from './pageFonts.ts';

/** The SHA-256 of `pageStyle` in base64, by which the page's policy lets it in; a test keeps it true. */
export const pageStyleHash = '3Fge8i/9WxjKw7L+rgAv4RGianC0XwUzs0W1v/Q05EY=';

/** The style of every page: a calm news page, light and dark, from a phone to paper. */
export const pageStyle = `
${fontFaces}
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1c1b19; --soft: #5d5952; --line: #e2ddd4; --field: #8a857b; --raised: #f5f2ec; --accent: #9a2a1f; --mark: #9a2a1f;
  --serif: 'Newsreader Variable', Newsreader, Charter, 'Bitstream Charter', 'Source Serif 4', 'Iowan Old Style', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif;
  --sans: Inter, 'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  --measure: 42rem; --wide: 60rem; --gap: clamp(1.25rem, 5vw, 2.5rem);
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #151618; --ink: #e7e4de; --soft: #a5a098; --line: #34353a; --field: #6f7279; --raised: #1e2023; --accent: #f0a091; --mark: #c9685a; }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 var(--serif); text-rendering: optimizeLegibility; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--mark); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
img { display: block; max-width: 100%; height: auto; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; padding: .5rem 1rem; background: var(--paper); font: 1rem var(--sans); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.masthead { display: flex; justify-content: center; padding: 1.1rem var(--gap); border-bottom: 1px solid var(--line); font: 600 1.25rem/1.2 var(--serif); letter-spacing: -.01em; }
.masthead a { text-decoration: none; }
main { padding: 0 var(--gap); }
.head, .body, .tail, .comments, .colophon { max-width: var(--measure); margin-inline: auto; }

.head { padding-top: clamp(2rem, 6vw, 3.75rem); }
.label { margin: 0 0 .75rem; color: var(--accent); font: 600 .8125rem/1.3 var(--sans); letter-spacing: .08em; text-transform: uppercase; }
.label a { text-decoration: none; }
.label a:hover { text-decoration: underline; }
h1 { margin: 0; font-size: clamp(1.9rem, 1.2rem + 3.2vw, 3rem); line-height: 1.12; letter-spacing: -.018em; font-weight: 650; text-wrap: balance; }
.deck { margin: 1rem 0 0; color: var(--soft); font-size: clamp(1.15rem, 1.05rem + .5vw, 1.35rem); line-height: 1.45; text-wrap: pretty; }
.meta { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font: .9375rem/1.5 var(--sans); }
.meta p { margin: 0; }
.byline span { color: var(--ink); font-weight: 600; }
.updated { display: block; font-size: .875rem; }

figure { margin: 2rem 0; }
figcaption { margin-top: .6rem; color: var(--soft); font: .875rem/1.45 var(--sans); }
.featured { margin: 2rem 0 0; }
.featured img, .picture img { margin-inline: auto; background: var(--raised); }
@media (min-width: 64rem) { .featured { width: var(--wide); margin-inline: calc((var(--measure) - var(--wide)) / 2); } }
.credit { color: var(--soft); white-space: normal; }
.caption + .credit::before { content: '— '; }
.missing { display: grid; place-items: center; min-height: 12rem; padding: 1rem; border: 1px dashed var(--mark); background: var(--raised); color: var(--soft); font: .9375rem var(--sans); text-align: center; }

.body { padding-top: 2rem; }
.body p { margin: 0 0 1.25em; text-wrap: pretty; hanging-punctuation: first; }
.body p:empty { display: none; }
.body h2, .body h3, .body h4 { margin: 2.25em 0 .6em; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; }
.body h2 { font-size: 1.5rem; } .body h3 { font-size: 1.25rem; } .body h4 { font-size: 1.0625rem; }
.body h2 + h3, .body h3 + h4 { margin-top: 1em; }
.dateline { letter-spacing: .01em; }
.body ul, .body ol { margin: 0 0 1.25em; padding-inline-start: 1.5em; }
.body li { margin: .35em 0; padding-inline-start: .25em; }
.body li::marker { color: var(--soft); }
.body li > ul, .body li > ol { margin: .35em 0; }
blockquote { margin: 1.75em 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--mark); }
blockquote p { margin-bottom: .5em !important; }
blockquote footer { color: var(--soft); font: .9375rem/1.4 var(--sans); }
blockquote cite { font-style: normal; }
blockquote cite::before { content: '— '; }
.pullquote { margin: 2.5rem 0; padding: 1.5rem 0; border-block: 1px solid var(--line); text-align: center; }
.pullquote blockquote { margin: 0; padding: 0; border: 0; }
.pullquote p { font-size: clamp(1.4rem, 1.2rem + 1vw, 1.75rem); line-height: 1.3; font-style: italic; text-wrap: balance; }
hr { width: 6rem; margin: 2.5rem auto; border: 0; border-top: 1px solid var(--soft); opacity: .6; }
code { padding: .1em .3em; border-radius: 3px; background: var(--raised); font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: .875em; }
sup, sub { line-height: 0; }
.fold > summary { display: inline-block; margin: .5rem 0 1.5rem; padding: .6rem 1.25rem; border: 1px solid currentColor; border-radius: 999px; color: var(--accent); font: 600 .9375rem/1.3 var(--sans); list-style: none; cursor: pointer; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary:hover { background: var(--raised); }
.fold[open] > summary { border-color: var(--line); color: var(--soft); font-weight: 500; }

.tags { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 0; padding: 1.25rem 0 0; border-top: 1px solid var(--line); list-style: none; font: .875rem/1.3 var(--sans); }
.tags li { padding: .3rem .7rem; border-radius: 999px; background: var(--raised); color: var(--soft); }
.related, .comments { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.related h2, .comments h2 { margin: 0 0 .75rem; font-family: var(--serif); font-size: 1.375rem; line-height: 1.3; letter-spacing: -.01em; }
.related ul { margin: 0; padding: 0; list-style: none; }
.related li { padding: .7rem 0; border-bottom: 1px solid var(--line); line-height: 1.4; }
.related li:last-child { border-bottom: 0; }
.related a { text-decoration-color: var(--line); }
.related a:hover { text-decoration-color: var(--mark); }

.comments { font: 1rem/1.5 var(--sans); }
.comments .note, .quiet { color: var(--soft); font-size: .9375rem; }
.comments .note { margin: 0 0 1.25rem; }
.quiet { margin: 1rem 0 0; }
fieldset { display: grid; gap: 1rem; margin: 0; padding: 0; border: 0; min-width: 0; }
fieldset p { margin: 0; }
@media (min-width: 36rem) { fieldset { grid-template-columns: 1fr 1fr; } .wide { grid-column: 1 / -1; } }
label { display: block; margin-bottom: .3rem; font-size: .9375rem; font-weight: 500; }
input, textarea { width: 100%; padding: .55rem .75rem; border: 1px solid var(--field); border-radius: 6px; background: var(--raised); color: inherit; font: inherit; }
textarea { display: block; resize: vertical; }
button { grid-column: 1 / -1; justify-self: start; padding: .6rem 1.25rem; border: 0; border-radius: 6px; background: var(--ink); color: var(--paper); font: 600 .9375rem var(--sans); }
button:disabled { opacity: .55; }

.listing main { max-width: calc(var(--wide) + 2 * var(--gap)); margin-inline: auto; }
.listing h1 { padding-top: clamp(2rem, 5vw, 3rem); font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); }
.sections ul { display: flex; flex-wrap: wrap; justify-content: center; gap: .25rem 1.5rem; margin: 0; padding: .75rem var(--gap); border-bottom: 1px solid var(--line); list-style: none; font: .9375rem var(--sans); }
.sections a { display: inline-block; padding: .25rem 0; text-decoration: none; }
.sections a:hover, .sections [aria-current] { text-decoration: underline; }
.entries { margin: 1.5rem 0 0; padding: 0; list-style: none; }
.entry { display: grid; gap: 1rem; padding: 1.75rem 0; border-top: 1px solid var(--line); }
.entry img { width: 100%; aspect-ratio: 3 / 2; object-fit: cover; background: var(--raised); }
.entry h2 { margin: 0; font-size: 1.5rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
.entry h2 a { text-decoration: none; }
.entry h2 a:hover { text-decoration: underline; text-decoration-color: var(--mark); }
.entry p { margin: .5rem 0 0; }
.entry .label { margin: 0 0 .4rem; }
.entry .date { color: var(--soft); font: .875rem var(--sans); }
@media (min-width: 40rem) { .entry.pictured { grid-template-columns: 1fr 2fr; gap: 1.75rem; } .entry.pictured .words { order: 1; } .entry.pictured:first-child { grid-template-columns: 1.2fr 1fr; align-items: center; } .entry.pictured:first-child h2 { font-size: 2.125rem; } }
.nothing { color: var(--soft); }

.colophon { margin-block: 3.5rem 2.5rem; padding: 1.25rem var(--gap) 0; text-align: center; font: .9375rem var(--sans); }
.back-to-top { display: inline-block; padding: .5rem 1rem; color: var(--soft); }

@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --raised: #fff; --accent: #000; --mark: #888; }
  body { font-size: 11pt; line-height: 1.5; }
  .masthead { justify-content: flex-start; padding-inline: 0; }
  main { padding: 0; }
  .head, .body, .tail { max-width: none; }
  .featured { width: auto; margin-inline: 0; }
  .featured img { max-height: 11cm; width: auto; }
  .skip, .comments, .colophon, .fold > summary { display: none; }
  .tags { column-gap: 1.5rem; }
  .tags li { padding-inline: 0; }
  .fold::details-content { content-visibility: visible; height: auto; }
  .body a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .8em; word-break: break-all; }
  figure, blockquote, li { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
}
`;
