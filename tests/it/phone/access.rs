//! What every step of the page is held to: no sideways scrolling, fingers hit what they aim at, words stand out, and whoever listens
//! instead of looking is told what there is.

use std::path::Path;

use serde_json::{Value, json};

use crate::phone::chromium::Tab;

/// Finds what is wrong with the step that is shown, as sentences.
const LOOK: &str = r"(() => {
  const wrong = [];
  const shown = (e) => e.getClientRects().length > 0 && !e.closest('[hidden], .unseen');
  const what = (e) => e.tagName.toLowerCase() + ' “' + (e.textContent || e.value || '').trim().slice(0, 40) + '”';
  // What is wider than the screen makes the window of the page wider, too; the root keeps the screen's width.
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wrong.push('it scrolls sideways');
  if (!/^(en|de)$/.test(document.documentElement.lang)) wrong.push('it has no language');
  const headings = Array.from(document.querySelectorAll('h1')).filter(shown);
  if (headings.length !== 1) wrong.push(headings.length + ' first headings');
  for (const e of Array.from(document.querySelectorAll('button, input, textarea')).filter(shown)) {
    const box = e.getBoundingClientRect();
    if (box.width < 48 || box.height < 48) wrong.push(what(e) + ' is ' + box.width + '×' + box.height);
    if (e.tagName !== 'BUTTON' && !(e.labels && e.labels.length)) wrong.push(what(e) + ' has no label');
    if (e.tagName === 'BUTTON' && !e.textContent.trim()) wrong.push('a button without words');
  }
  for (const e of document.querySelectorAll('[aria-labelledby], [aria-describedby]'))
    for (const id of ((e.getAttribute('aria-labelledby') || '') + ' ' + (e.getAttribute('aria-describedby') || '')).split(' '))
      if (id && !document.getElementById(id)) wrong.push(what(e) + ' points to ' + id);
  for (const e of Array.from(document.querySelectorAll('img')).filter(shown)) if (!e.hasAttribute('alt')) wrong.push('a picture without words');
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const colour = (text) => { const n = text.match(/[\d.]+/g).map(Number); return { rgb: n.slice(0, 3), alpha: n.length > 3 ? n[3] : 1 }; };
  const ground = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const of = colour(getComputedStyle(at).backgroundColor);
      if (of.alpha === 1) return of.rgb;
    }
    return colour(getComputedStyle(document.body).backgroundColor).rgb;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || /SCRIPT|STYLE|NOSCRIPT/.test(e.tagName) || !shown(e)) continue;
    const [a, b] = [light(colour(getComputedStyle(e).color).rgb), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) wrong.push('“' + node.data.trim().slice(0, 40) + '” has contrast ' + ratio.toFixed(2));
  }
  return wrong;
})()";

const AXE: &str = "axe.run(document, { runOnly: { type: 'tag', values: \
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }) \
    .then((r) => r.violations.map((v) => v.id + ': ' + v.help + ', ' + v.nodes[0].html))";

/// What stands out by its ground or its shadow, and has neither where the system gives all colours: it needs an edge there.
const EDGES: &str = r"(() => {
  const shown = Array.from(document.querySelectorAll('.primary, .outline, .pick .face, .speech, .card, .track')).filter((e) => e.getClientRects().length > 0);
  return shown.filter((e) => getComputedStyle(e).borderTopWidth === '0px').map((e) => e.className + ' “' + e.textContent.trim().slice(0, 40) + '”');
})()";

/// From a watch to a tablet, and a phone on its side.
const SIZES: [(u32, u32); 4] = [(180, 320), (320, 568), (640, 360), (1024, 768)];

/// Holds the step that is shown to all of it: light and dark, in [`SIZES`], with letters twice as large. Keeps pictures where they are
/// asked for.
pub fn look(tab: &Tab<'_>, (width, height): (u32, u32), step: &str) {
    for is_dark in [false, true] {
        tab.dark(is_dark);
        let look = if is_dark { "dark" } else { "light" };
        let wrong = tab.js(LOOK);
        assert_eq!(wrong, json!([]), "{step}, {width}×{height}, {look}:\n{}", tab.text());
        axe(tab, step);
        if let Some(folder) = std::env::var_os("AMENDS_PHONE_PICTURES") {
            let name = format!("{step}-{width}x{height}-{look}.png");
            std::fs::write(Path::new(&folder).join(name), from_base64(&tab.picture())).unwrap();
        }
    }
    tab.dark(false);
    for size in SIZES {
        tab.size(size);
        assert_eq!(tab.js(LOOK), json!([]), "{step}, {size:?}:\n{}", tab.text());
    }
    tab.size((width, height));
    tab.forced_colours(true);
    assert_eq!(tab.js(EDGES), json!([]), "{step}, in the system's colours");
    tab.forced_colours(false);
    // Letters twice as large; and whoever wants no motion has none.
    let whole = "document.documentElement.style.fontSize";
    tab.js(&format!("{whole} = '200%'; window.dispatchEvent(new Event('resize'))"));
    assert_eq!(tab.js(LOOK), json!([]), "{step}, letters of 200 %:\n{}", tab.text());
    let between = "innerHeight - document.getElementById('top').offsetHeight - (document.querySelector('.foot.holds') || { offsetHeight: 0 }).offsetHeight";
    let stands = "getComputedStyle(document.getElementById('top')).position === 'sticky'";
    let has_room = tab.js(&format!("!({stands}) || {between} >= innerHeight / 2"));
    assert_eq!(has_room, json!(true), "{step}: with letters of 200 % too little is left to read in");
    tab.js(&format!("{whole} = ''; window.dispatchEvent(new Event('resize'))"));
    assert_eq!(tab.js("document.getAnimations().length"), json!(0), "{step} moves");
}

/// The rules of axe-core, where `AMENDS_AXE` says where it is.
fn axe(tab: &Tab<'_>, step: &str) {
    let Some(path) = std::env::var_os("AMENDS_AXE") else { return };
    let script = std::fs::read_to_string(path).expect("axe-core can be read");
    tab.ask("Runtime.evaluate", &json!({ "expression": script }));
    let found = tab.js(AXE);
    assert!(found.as_array().is_some_and(Vec::is_empty), "{step}: {found:#}");
}

fn from_base64(text: &str) -> Vec<u8> {
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sixes: Vec<u32> = text.chars().filter_map(|sign| SIGNS.find(sign)).map(|six| six as u32).collect();
    let mut bytes = Vec::new();
    for four in sixes.chunks(4) {
        let bits = (0..4).fold(0, |all, at| (all << 6) | four.get(at).copied().unwrap_or(0));
        bytes.extend((0..four.len().saturating_sub(1)).map(|at| (bits >> (16 - 8 * at)) as u8));
    }
    bytes
}

/// Whether a page sits still while nothing happens: nothing is told aloud, and the clock runs.
pub fn is_quiet_while_the_clock_runs(tab: &Tab<'_>) -> bool {
    let watched = "new Promise((done) => { let told = 0; const clock = document.querySelector('.clock span'); const before = clock.textContent; \
        new MutationObserver(() => { told += 1; }).observe(document.getElementById('tell'), { childList: true, characterData: true, subtree: true }); \
        setTimeout(() => done([told, clock.textContent !== before]), 1500); })";
    tab.js(watched) == Value::from(vec![Value::from(0), Value::from(true)])
}
