// Takes the README's pictures of a server with demo data, by hand: `make start`, then NODE_PATH=$(echo build/browser/*/node_modules) node tests/browser/screenshots.js http://127.0.0.1:8080
"use strict";

const path = require("node:path");
const look = require("./browser.js");

const PICTURES = [
  { name: "desk.png", person: "mette", language: "da", path: "/", height: 820 },
  { name: "overview.png", person: "peter", language: "en", path: "/report/overview", height: 900 },
];

async function main() {
  const url = process.argv[2] || "http://127.0.0.1:8080";
  const browser = await look.browser_launch();
  for (const picture of PICTURES) {
    const context = await look.person_open(browser, url, picture.person, picture.language);
    const page = await context.newPage();
    await page.setViewportSize({ width: look.DESK.width, height: picture.height });
    await page.goto(picture.path);
    await page.screenshot({ path: path.join(__dirname, "screenshots", picture.name) });
    await context.close();
  }
  await browser.close();
}

main();
