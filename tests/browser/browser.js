// Chromium for the walk and the screenshots: people signed in, and what is to be true of
// every page. Each check returns what is wrong as a list of sentences.
"use strict";

const fs = require("node:fs");
const { chromium } = require("playwright-core");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 640 };
// So long that only what never comes is waited for in vain, on a busy machine too.
const PATIENCE_MS = 180000;
// What axe has to say of a page whose colours were looked at in another language.
const AXE_WORDS = { "color-contrast": { enabled: false }, "target-size": { enabled: true } };

// The shell without windows where it is installed: the lighter of the two. Chromium's own
// sandbox cannot start as root.
function browser_launch() {
  const asRoot = process.getuid() === 0;
  const found = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => fs.existsSync(path));
  return chromium.launch({
    executablePath: process.env.CHROMIUM || found,
    timeout: PATIENCE_MS,
    args: ["--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ...(asRoot ? ["--no-sandbox"] : [])],
  });
}

// A browser window of a demo person ("visitor": nobody), in a language, signed in.
async function person_open(browser, url, name, language, options = {}) {
  const context = await browser.newContext({ baseURL: url, viewport: DESK, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (name !== "visitor") {
    await page.goto("/account/sign-in");
    await page.fill("#name", name);
    await page.fill("#password", "tandem");
    await page.click("#form [type=submit]");
    await page.waitForSelector("header a[href='/account/profile']");
  } else {
    await page.goto("/account/sign-in");
  }
  await language_choose(page, language);
  await page.close();
  return context;
}

async function language_choose(page, language) {
  await Promise.all([page.waitForNavigation(), page.click(`header button[name=language][value=${language}]`)]);
  await page.waitForSelector(`html[lang=${language}]`);
}

// All further pages of the context are in that language.
async function language_switch(context, language) {
  const page = await context.newPage();
  await page.goto("/account/sign-in");
  await language_choose(page, language);
  await page.close();
}

// A new page whose troubles gather in page.troubles: what the browser's console calls an
// error, what the Content-Security-Policy refused, and requests to other servers.
async function page_open(context, url) {
  const page = await context.newPage();
  page.troubles = [];
  page.on("console", (message) => {
    // the status of a page that is meant to be refused is no trouble
    const ofPage = /^Failed to load resource: the server responded with a status of 4/.test(message.text()) &&
      message.location().url === page.url();
    if (message.type() === "error" && !ofPage) page.troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => page.troubles.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${url}/`)) page.troubles.push(`asks another server: ${request.url()}`);
  });
  page.on("dialog", (dialog) => dialog.accept().catch(() => {}));
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (report) =>
    console.error(`CSP ${report.violatedDirective} ${report.blockedURI}`)));
  return page;
}

function troubles_take(page) { return page.troubles.splice(0); }

// Violations of axe-core: all its rules, in- or excluding some, or the named ones alone.
async function axe_check(page, what, rules = { "target-size": { enabled: true } }) {
  await page.evaluate(`window.axe || (() => { ${AXE} })()`);
  const violations = await page.evaluate(async (rules) => {
    const options = Array.isArray(rules) ? { runOnly: { type: "rule", values: rules } } : { rules };
    const found = await window.axe.run(document, { ...options, resultTypes: ["violations"] });
    return found.violations.map((violation) => `${violation.id}: ${violation.help}: ` + violation.nodes.slice(0, 3)
      .map((node) => `${node.target.join(" ")} ${node.html.slice(0, 160)} (${(node.any[0] || {}).message || ""})`).join(" | "));
  }, rules);
  return violations.map((violation) => `axe, ${what}: ${violation}`);
}

// Light and dark.
async function axe_check_schemes(page) {
  const light = await axe_check(page, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe_check(page, "dark", ["color-contrast", "link-in-text-block"]);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark];
}

// One h1, a title, the language; nothing of the templates' own language left over.
async function structure_check(page, language) {
  return page.evaluate((expected) => {
    const wrong = [];
    const headings = document.querySelectorAll("h1").length;
    if (headings !== 1) wrong.push(`${headings} h1`);
    if (document.title.replace(/Tandem|[–\s]/g, "") === "") wrong.push(`title "${document.title}"`);
    if (document.documentElement.lang !== expected) wrong.push(`lang ${document.documentElement.lang}`);
    const left = document.documentElement.outerHTML.match(/\{\{|\}\}|\[\[|\]\]/);
    if (left) wrong.push(`${left[0]} in the page`);
    return wrong;
  }, language);
}

// Nothing is wider than a phone of 320 px.
async function width_check(page) {
  await page.setViewportSize(PHONE);
  const wrong = await page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 0.5 && !element.closest(".scrollx");
    }).slice(0, 3).map((element) => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)}`);
    return [`${document.documentElement.scrollWidth} px wide at ${width} px: ${wide.join(" | ")}`];
  }, PHONE.width);
  await page.setViewportSize(DESK);
  return wrong;
}

// Tab reaches the skip link first; whatever can be reached shows that it is.
async function keyboard_check(page) {
  await page.evaluate(() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); });
  const summary = await page.$("[data-errsum]");
  if (!summary) {
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(() => document.activeElement.matches(".skip") &&
        document.activeElement.getBoundingClientRect().left >= 0))) return ["Tab does not reach the skip link first"];
  }
  return page.evaluate(() => {
    const unseen = new Set();
    for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")) {
      element.focus();
      if (document.activeElement !== element) continue;
      const style = getComputedStyle(element);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      if (!outlined && style.boxShadow === "none") unseen.add(`no visible focus: ${element.outerHTML.slice(0, 120)}`);
    }
    return [...unseen].slice(0, 5);
  });
}

// A refused form: its summary has the focus, and each link of it leads to a field.
async function summary_check(page) {
  const wrong = [];
  if (!(await page.$("[data-errsum]"))) return ["refused, and no summary says why"];
  if (!(await page.evaluate(() => document.activeElement.matches("[data-errsum]"))))
    wrong.push("the summary of errors has not the focus");
  const targets = await page.$$eval("[data-errsum] a[href^='#']", (links) => links.map((link) => link.getAttribute("href").slice(1)));
  for (const target of targets) {
    await page.click(`[data-errsum] a[href='#${target}']`);
    if (!(await page.evaluate((id) => document.activeElement.id === id, target)))
      wrong.push(`the link of the summary does not lead to #${target}`);
  }
  return wrong;
}

// Empties the page's own form and sends it. Returns the answer.
async function form_send_empty(page) {
  const required = await page.evaluate(() => {
    const form = document.getElementById("form");
    for (const field of form.elements) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = false;
      else if (field.type !== "hidden" && field.tagName !== "BUTTON" && field.tagName !== "FIELDSET") field.value = "";
    }
    const must = [...form.querySelectorAll(".field")].some((field) =>
      !field.querySelector(".optional") && !/ when-/.test(field.className) && field.querySelector(":scope > label, legend"));
    // a form that needs nothing would be saved: it is refused for its token
    if (!must) form.elements.csrf.value = "x";
    return must;
  });
  const [answer] = await Promise.all([page.waitForNavigation(), page.click("#form [type=submit]")]);
  return { answer, required };
}

module.exports = { DESK, PHONE, AXE_WORDS, browser_launch, person_open, language_switch, page_open, troubles_take, axe_check, axe_check_schemes,
  structure_check, width_check, keyboard_check, summary_check, form_send_empty };
