/**
 * How messages look, in LINE's own proportions: bubble widths, letter sizes, button heights, paddings as its
 * apps draw them. Everything is under `fx-`, so that it can stand in any page.
 */
export const flexCss = `
.fx-flex, .fx-said, .fx-column, .fx-place, .fx-sticker { font-family: inherit; font-size: 16px; line-height: 1.5; color: #111111; text-align: start; }
.fx-flex *, .fx-column *, .fx-imagemap *, .fx-said * { box-sizing: border-box; }
.fx-flex { max-width: 100%; }
.fx-bubble { display: flex; flex-direction: column; overflow: hidden; background: #ffffff; border-radius: 17px; max-width: 100%; }
.fx-nano { width: 120px; } .fx-micro { width: 160px; } .fx-deca { width: 220px; } .fx-hecto { width: 241px; }
.fx-kilo { width: 260px; } .fx-mega { width: 300px; } .fx-giga { width: 386px; }
.fx-nano, .fx-micro, .fx-deca, .fx-hecto, .fx-kilo { border-radius: 10px; }
.fx-giga { border-radius: 5px; }
.fx-carousel { display: flex; gap: 9px; overflow-x: auto; scroll-snap-type: x proximity; scrollbar-width: thin; }
.fx-carousel > * { flex: none; scroll-snap-align: start; max-width: 88%; }
.fx-carousel .fx-body { flex: 1 0 auto; }
.fx-block { display: flex; flex-direction: column; flex: none; }
.fx-block > .fx-box { flex: 1 0 auto !important; }
.fx-box { display: flex; position: relative; min-width: 0; overflow: hidden; }
.fx-vertical { flex-direction: column; }
.fx-horizontal { flex-direction: row; }
.fx-baseline { flex-direction: row; align-items: baseline; }
.fx-horizontal > *, .fx-baseline > * { min-width: 0; max-width: 100%; }
.fx-text { display: flex; flex-direction: column; min-width: 0; position: relative; }
.fx-words { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 1.5; max-width: 100%; }
.fx-wrap { text-wrap: pretty; white-space: pre-wrap; overflow-wrap: anywhere; }
.fx-clamp { display: -webkit-box; -webkit-box-orient: vertical; white-space: pre-wrap; overflow-wrap: anywhere; }
button.fx-text, a.fx-text, button.fx-image, a.fx-image, button.fx-spot, button.fx-image-column { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; text-decoration: none; cursor: pointer; }
[role=button].fx-box, [role=link].fx-box, [role=button].fx-bubble, [role=link].fx-bubble { cursor: pointer; }
.fx-button { display: flex; flex-direction: column; min-width: 0; container-type: inline-size; position: relative; }
.fx-press { display: flex; align-items: center; justify-content: center; width: 100%; min-height: 52px; padding: 0 16px; border: 0; border-radius: 8px; font: inherit; font-weight: bold; text-decoration: none; background: none; cursor: pointer; }
.fx-sm { min-height: 40px; }
.fx-primary { background-color: #06c755; color: #ffffff; }
.fx-secondary { background-color: #dcdfe5; color: #111111; }
.fx-link { color: #42659a; }
.fx-image { display: flex; flex-direction: column; min-width: 0; position: relative; }
.fx-frame { display: block; position: relative; overflow: hidden; max-width: 100%; flex: none; }
.fx-frame > img { position: absolute; inset: 0; width: 100%; height: 100%; }
.fx-cover { object-fit: cover; } .fx-fit { object-fit: contain; }
.fx-icon { display: block; position: relative; }
.fx-separator { align-self: stretch; min-width: 1px; min-height: 1px; background-color: #d4d6da; }
.fx-video { display: block; width: 100%; background: #000000; }
.fx-said { text-wrap: pretty; display: inline-block; max-width: 100%; padding: 9px 13px; border-radius: 17px; background: #ffffff; white-space: pre-wrap; overflow-wrap: anywhere; }
.fx-said a { color: #0b5fbd; }
.fx-small { font-size: 13px; color: #5b6675; }
.fx-mark svg { width: 1.15em; height: 1.15em; vertical-align: -0.2em; } .fx-sign { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.fx-emoji { color: #c77700; } .fx-mention { color: #0b5fbd; font-weight: bold; }
.fx-shown { display: inline-block; max-width: 100%; }
.fx-picture { display: block; max-width: 240px; width: 100%; max-height: 320px; border-radius: 13px; background: #d9dee5; object-fit: cover; }
.fx-sticker { display: inline-flex; flex-direction: column; align-items: center; gap: 4px; }
.fx-sticker > :first-child { font-size: 72px; line-height: 1; color: #c77700; }
.fx-place { display: flex; flex-direction: column; width: 240px; max-width: 100%; padding-bottom: 10px; border-radius: 17px; overflow: hidden; background: #ffffff; }
.fx-place > * { margin: 0 13px; } .fx-place > .fx-map { margin: 0 0 8px; height: 90px; background: radial-gradient(circle at 50% 45%, #b3261e 0 7px, #ffffff 7px 9px, transparent 9px), repeating-linear-gradient(35deg, #e6eaee 0 16px, #dde3e8 16px 18px); }
.fx-column { display: flex; flex-direction: column; width: 260px; max-width: 100%; border-radius: 10px; overflow: hidden; background: #ffffff; }
.fx-column-words { display: flex; flex-direction: column; gap: 4px; padding-bottom: 12px; flex: 1 0 auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.fx-column-words > :not(.fx-frame) { padding: 0 13px; } .fx-column-words > :not(.fx-frame):first-child, .fx-frame + * { padding-top: 13px !important; }
.fx-choices { border-top: 1px solid #d4d6da; } .fx-side { display: flex; }
.fx-image-column { position: relative; width: 220px; aspect-ratio: 1; border-radius: 10px; overflow: hidden; background: #d9dee5; }
.fx-image-column > img { width: 100%; height: 100%; }
.fx-image-column > .fx-words { position: absolute; inset: auto 10px 10px; padding: 2px 10px; border-radius: 14px; background: #000000b3; color: #ffffff; text-align: center; }
.fx-imagemap { position: relative; width: 300px; max-width: 100%; background: #d9dee5; }
.fx-imagemap > img { width: 100%; height: 100%; } .fx-imagemap > .fx-spot { position: absolute; cursor: pointer; }
.fx-quick { display: flex; gap: 8px; overflow-x: auto; padding: 8px; }
.fx-quick-item { display: flex; align-items: center; box-sizing: border-box; flex: none; min-height: 44px; padding: 6px 14px; border: 1px solid #d9dee5; border-radius: 22px; background: #ffffff; color: #1b2430; font: inherit; font-size: 15px; text-decoration: none; cursor: pointer; }
.fx-flex :focus-visible, .fx-carousel:focus-visible, .fx-column :focus-visible, .fx-quick :focus-visible, .fx-imagemap :focus-visible { outline: 3px solid #1a56b8; outline-offset: 2px; }
`
