// What people do, by real clicks and taps. Each journey returns what went wrong as a list
// of sentences, or throws.
"use strict";

const assert = require("node:assert/strict");
const look = require("./browser.js");

// Sanne captures a lead and hands it over, the salesperson calls: without JavaScript.
async function without_javascript(browser, plan) {
  const words = plan.words.nl;
  const sanne = await look.person_open(browser, plan.url, "sanne", "nl", { javaScriptEnabled: false });
  const page = await look.page_open(sanne, plan.url);
  await page.goto("/");
  await page.getByRole("link", { name: words["New lead"] }).click();
  await page.locator("#name").fill("Wandelaar Zonder Script");
  await page.locator("#email").fill(plan.email);
  await page.locator("#campaign_id").selectOption(String(plan.campaign));
  await page.locator("#form [type=submit]").first().click();
  await page.getByRole("heading", { level: 1, name: "Wandelaar Zonder Script" }).waitFor();
  const record = page.url().replace(/\?.*/, "");
  await page.getByRole("link", { name: words["Hand over to sales"] }).click();
  await page.locator("#person").selectOption({ label: plan.full_name });
  await page.locator("#form [type=submit]").first().click();
  await page.locator(".notice").waitFor();

  const sales = await look.person_open(browser, plan.url, plan.salesperson, "nl", { javaScriptEnabled: false });
  const desk = await look.page_open(sales, plan.url);
  await desk.goto("/");
  const line = desk.locator(".desk li", { hasText: "Wandelaar Zonder Script" });
  await line.getByRole("link", { name: words["After a call"] }).click();
  await desk.getByRole("radio", { name: words["I go on with it"] }).check();
  await desk.locator("#quality-4").check();
  await desk.locator("#note").fill("Wil in januari een offerte");
  await desk.getByRole("button", { name: words["Save and next lead"] }).click();
  await desk.locator(".notice").waitFor();
  await desk.goto(record);
  await desk.getByText("Wil in januari een offerte").first().waitFor();
  const stage = await desk.locator(".stages [aria-current]").textContent();
  assert.match(stage, /^SQL/i, "calling an mql accepts it");
  const wrong = [...look.troubles_take(page), ...look.troubles_take(desk)];
  await sanne.close();
  await sales.close();
  return wrong;
}

// On a phone of 320 px, in Danish: how it ended, how good it was, a line, and Go.
async function on_a_phone(browser, plan) {
  const phone = await look.person_open(browser, plan.url, plan.salesperson, "da",
    { viewport: look.PHONE, hasTouch: true, isMobile: true });
  const page = await look.page_open(phone, plan.url);
  await page.goto("/");
  await page.locator(`.desk a[href='/lead/${plan.called[0]}/after-call']`).tap();
  await page.locator("#form").waitFor();
  const number = await page.locator(".contact a[href^='tel:']").boundingBox();
  const form = await page.locator("#form").boundingBox();
  assert.ok(number && number.y < form.y, "the number to tap comes before the form");
  assert.ok(number.y + number.height <= look.PHONE.height, "... and is seen without scrolling");
  assert.equal(await page.locator("#form input:checked").count(), 0, "nothing is chosen beforehand");
  await page.locator("label[for=outcome-go_on]").tap();
  await page.locator("label[for=quality-5]").tap();
  await page.locator("#note").fill("Vil have et tilbud");
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith(`/lead/${plan.called[0]}/`)),
    page.locator("#note").press("Enter")]);
  await page.locator(".notice").waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "nothing scrolls sideways");
  await page.goto(`/lead/${plan.called[0]}`);
  await page.getByText("Vil have et tilbud").first().waitFor();
  const wrong = look.troubles_take(page);

  // no answer is one button of the desk's line
  await page.goto("/");
  const line = page.locator(".desk li", { has: page.locator(`a[href='/lead/${plan.called[1]}']`) });
  await line.getByRole("button", { name: plan.words.da["No answer"] }).tap();
  await page.locator(".notice").waitFor();
  await phone.close();
  return [...wrong, ...look.troubles_take(page)];
}

// The language changes where one stands, and keeps what was filtered.
async function other_language(browser, plan) {
  const context = await look.person_open(browser, plan.url, "peter", "en");
  const page = await look.page_open(context, plan.url);
  await page.goto("/lead/list?stage=mql");
  for (const language of ["da", "nl", "en"]) {
    await page.click(`header button[value=${language}]`);
    await page.waitForSelector(`html[lang=${language}]`);
    assert.equal(new URL(page.url()).pathname, "/lead/list", "the same page");
    assert.equal(await page.locator("#stage").inputValue(), "mql", "the same filter");
    assert.equal(await page.locator(`header button[value=${language}]`).getAttribute("aria-current"), "true");
  }
  await context.close();
  return look.troubles_take(page);
}

// The keyboard alone: past the menu, into a form, and it is saved once.
async function by_keyboard(browser, plan) {
  const context = await look.person_open(browser, plan.url, plan.salesperson, "en");
  const page = await look.page_open(context, plan.url);
  await page.goto(`/lead/${plan.called[2]}/after-call`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main", "the skip link leads to what the page is about");
  for (let tabs = 0; tabs < 12 && await page.evaluate(() => document.activeElement.name !== "outcome"); tabs += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("#form input[name=outcome]:checked").count(), 1);
  await page.locator("#note").focus();
  await page.keyboard.type("by keyboard");

  // leaving asks first
  let asked = 0;
  page.on("dialog", () => { asked += 1; });
  await page.reload();
  assert.equal(asked, 1, "what was typed is not lost without a question");

  let sent = 0;
  page.on("request", (request) => { if (request.method() === "POST") sent += 1; });
  await page.locator("#outcome-no_answer").check();
  await page.locator("#form [type=submit]").first().dblclick();
  await page.locator(".notice").waitFor();
  assert.equal(sent, 1, "a double click sends once");
  assert.equal(asked, 1, "saving asks nothing");
  await context.close();
  return look.troubles_take(page);
}

module.exports = {
  "Dutch, without JavaScript: captured, handed over, called": without_javascript,
  "Danish, 320 px: after a call in two taps and a line": on_a_phone,
  "the language changes where one stands": other_language,
  "by keyboard, asked before leaving, sent once": by_keyboard,
};
