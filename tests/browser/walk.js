// Prints TAP: every page of the plan (walk.t makes it) in three languages, its forms
// refused, nginx's own error pages, the journeys, and last what the Nu HTML checker says
// of all of them.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { execFile } = require("node:child_process");
const look = require("./browser.js");
const journeys = require("./journeys.js");

const LANGUAGES = ["nl", "da", "en"];
const AT_ONCE = 3;
const plan = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
let tests = 0;
let failed = 0;

function ok(wrong, what) {
  tests += 1;
  console.log(`${wrong.length === 0 ? "ok" : "not ok"} ${tests} - ${what.replace(/#/g, "")}`);
  if (wrong.length > 0) failed += 1;
  wrong.forEach((line) => console.log(`# ${line.replace(/\n/g, "\n# ")}`));
}

// The HTML as it was sent, for the Nu checker.
function html_keep(html, name) {
  fs.writeFileSync(path.join(plan.folder, `${name.replace(/[^a-z0-9]+/gi, "-")}.html`), html);
}

async function form_check(page, entry, language) {
  const { answer, required } = await look.form_send_empty(page);
  const expected = required ? 422 : 403;
  if (answer.status() !== expected) return [`sent empty: ${answer.status()}, not ${expected}`];
  html_keep(await answer.text(), `${language} refused ${entry.path} ${entry.person}`);
  return [...await look.summary_check(page), ...await look.axe_check_schemes(page),
    ...await look.structure_check(page, language), ...await look.width_check(page), ...look.troubles_take(page)]
    .map((wrong) => `refused: ${wrong}`);
}

// Dutch in both colour schemes, Danish for its names and its forms refused, English by
// keyboard; widths and structure in each.
async function entry_check(person, entry, language) {
  let page;
  try {
    page = person.idle.pop() || await look.page_open(person.context, plan.url);
    const wrong = await page_check(page, entry, language);
    // a page that stays spares Chromium a process for each entry
    person.idle.push(page);
    return wrong;
  } catch (error) {
    if (page) await page.close().catch(() => {});
    return [error.message];
  }
}

async function page_check(page, entry, language) {
  const answer = await page.goto(entry.path);
  const wrong = [];
  const first = answer.request().redirectedFrom() ? 200 : answer.status();
  if (first !== (entry.status || 200)) return [`answered ${answer.status()}`, ...look.troubles_take(page)];
  html_keep(await answer.text(), `${language} ${entry.path} ${entry.person}`);
  // a page of nginx's own is in all three languages
  wrong.push(...await look.structure_check(page, entry.path === "/nowhere" ? "en" : language));
  wrong.push(...await look.width_check(page));
  if (language === "nl") wrong.push(...await look.axe_check_schemes(page));
  if (language === "da") wrong.push(...await look.axe_check(page, "light", look.AXE_WORDS));
  if (language === "en" && entry.path !== "/nowhere") wrong.push(...await look.keyboard_check(page));
  wrong.push(...look.troubles_take(page));
  if (language === "da" && entry.form) wrong.push(...await form_check(page, entry, language));
  return wrong;
}

// Several at once: one waits for its answer while others are drawn and looked at.
async function all_check(entries, check, at_once = AT_ONCE) {
  const waiting = entries.map((entry, number) => ({ entry, number }));
  const results = [];
  await Promise.all(Array.from({ length: at_once }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.number] = await check(next.entry);
  }));
  return results;
}

// Those who walk, signed in once: {name: {context, idle: pages to go on with}}.
async function people_open(browser) {
  const names = [...new Set(plan.pages.map((entry) => entry.person))];
  const opened = await all_check(names, (name) => look.person_open(browser, plan.url, name, LANGUAGES[0]));
  return Object.fromEntries(names.map((name, number) => [name, { context: opened[number], idle: [] }]));
}

async function language_walk(people, language) {
  if (language !== LANGUAGES[0])
    await all_check(Object.values(people), (person) => look.language_switch(person.context, language));
  const results = await all_check(plan.pages, (entry) => entry_check(people[entry.person], entry, language));
  plan.pages.forEach((entry, number) => ok(results[number], `${language} ${entry.path} as ${entry.person}`));
}

// nginx's own error pages, as nginx would send them but without breaking anything for it.
async function errors_walk(browser) {
  const context = await browser.newContext({ viewport: look.DESK });
  for (const file of plan.errors) {
    const page = await look.page_open(context, plan.url);
    const html = fs.readFileSync(file, "utf8");
    const address = `${plan.url}/${path.basename(file)}`;
    await page.route(address, (route) => route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: html }));
    await page.goto(address);
    html_keep(html, `nginx ${path.basename(file, ".html")}`);
    ok([...await look.structure_check(page, "en"), ...await look.axe_check_schemes(page),
      ...await look.width_check(page), ...look.troubles_take(page)], file);
    await page.close();
  }
  await context.close();
}

// All the HTML in one run: starting Java takes longer than checking a page.
function nu_check() {
  const files = fs.readdirSync(plan.folder).map((name) => path.join(plan.folder, name));
  const jar = path.join(path.dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  return new Promise((resolve) => {
    execFile("java", ["-Xss4m", "-jar", jar, "--stdout", "--exit-zero-always", ...files], { maxBuffer: 1 << 26 },
      (error, output, complaint) => {
        const lines = `${output}${error ? complaint || error.message : ""}`.split("\n").filter((line) => line !== "")
          .map((line) => line.replace(`file:${plan.folder}/`, ""));
        resolve({ count: files.length, lines });
      });
  });
}

async function main() {
  fs.rmSync(plan.folder, { recursive: true, force: true });
  fs.mkdirSync(plan.folder, { recursive: true });
  const browser = await look.browser_launch();
  const people = await people_open(browser);
  for (const language of LANGUAGES) await language_walk(people, language);
  await Promise.all(Object.values(people).map((person) => person.context.close()));
  await errors_walk(browser);
  const nu = nu_check();
  for (const [what, journey] of Object.entries(journeys)) {
    let wrong;
    try {
      wrong = await journey(browser, plan);
    } catch (error) {
      wrong = [error.message];
    }
    ok(wrong, what);
  }
  await browser.close();
  const { count, lines } = await nu;
  ok(lines.slice(0, 50), `the Nu checker has no message on ${count} pages`);
  console.log(`1..${tests}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error) => {
  console.log(`Bail out! ${error.stack}`);
  process.exit(1);
});
