// Takes the README's pictures of a server with demo data, by hand: `make start`, then NODE_PATH=$(echo build/browser/*/node_modules) node tests/browser/screenshots.js http://127.0.0.1:8080
// Names after the address: those pictures alone.
"use strict";

const path = require("node:path");
const look = require("./browser.js");

const PHONE = { viewport: { width: 360, height: 820 }, isMobile: true, hasTouch: true };
const FILE = `Nr.;Naam;Bedrijf;E-mail;Telefoon;Campagne;Aangemaakt op
M-01;Hylke Feenstra;Feenstra Zuivel BV;hylke@feenstra.example;;;12-11-2026
M-02;Roos Kamp;Kamp Kunststoffen BV;roos@kamp.example;06 00 72 11 02;;12-11-2026
M-03;Wim Holt;Holt Papier BV;wim@holt;;;12-11-2026
M-04;Bea Stam;Stam Metaal BV;bea@stam.example;;Lustrumborrel;13-11-2026
M-05;Jaap Roos;Roos Drukwerk BV;jaap@roos.example;;;31-11-2026
`;

// The record of the lead of that name.
async function record_open(page, name) {
  await page.goto(`/lead/list?q=${encodeURIComponent(name)}`);
  await Promise.all([page.waitForNavigation(), page.click(`main table a:has-text("${name}")`)]);
}

// A file is uploaded, its columns are right as guessed, and it is checked.
async function import_check(page) {
  await page.goto("/lead/import");
  await page.setInputFiles("#file", { name: "Borrel ondernemersclub.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await Promise.all([page.waitForNavigation(), page.click("#form [type=submit]")]);
  await page.waitForURL(/\/columns/);
  await Promise.all([page.waitForNavigation(), page.click("#form [type=submit]")]);
  // the page of a job shows itself anew until it leads on
  for (let tries = 0; tries < 100 && !/\/load$/.test(page.url()); tries += 1) {
    await page.waitForTimeout(200);
    await page.goto(page.url());
  }
}

// The fair is set for today; then somebody comes to the stand.
async function fair_fill(page) {
  await page.goto("/lead/fair/day");
  await page.selectOption("#campaign_id", { label: "Beurs Utrecht, stand 12.B04" });
  await Promise.all([page.waitForNavigation(), page.click("#form [type=submit]")]);
  await page.goto("/lead/fair");
  await page.fill("#name", "Loes Verhagen");
  await page.fill("#organisation", "Verhagen Vleeswaren BV");
  await page.fill("#phone", "06 00 73 20 11");
  await page.fill("#wants", "Meten aan de snijlijn");
  await page.evaluate(() => { document.activeElement.blur(); document.querySelector("h1").scrollIntoView(); });
}

const PICTURES = [
  { name: "desk.png", person: "mette", language: "da", path: "/", height: 820 },
  { name: "overview.png", person: "peter", language: "en", path: "/report/overview", height: 900 },
  { name: "campaign.png", person: "sanne", language: "nl", act: (page) => page.goto("/campaign/calendar?view=list"), height: 900 },
  { name: "pulse.png", person: "peter", language: "en", path: "/feedback/pulse", height: 1000 },
  { name: "record.png", person: "jeroen", language: "nl", act: (page) => record_open(page, "Hanneke Hendriks"), height: 1000 },
  { name: "import.png", person: "sanne", language: "nl", act: import_check, height: 1000 },
  { name: "fair.png", person: "sanne", language: "nl", act: fair_fill, options: PHONE },
];

async function main() {
  const [url = "http://127.0.0.1:8080", ...names] = process.argv.slice(2);
  const browser = await look.browser_launch();
  for (const picture of PICTURES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const context = await look.person_open(browser, url, picture.person, picture.language, picture.options);
    const page = await context.newPage();
    if (picture.height) await page.setViewportSize({ width: look.DESK.width, height: picture.height });
    if (picture.act) await picture.act(page);
    else await page.goto(picture.path);
    await page.screenshot({ path: path.join(__dirname, "screenshots", picture.name) });
    await context.close();
  }
  await browser.close();
}

main();
