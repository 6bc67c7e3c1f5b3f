/** The first tab: a response goes in, and ends as the right text on the right inputs. */
import assert from "node:assert/strict";
import { it } from "node:test";

import { inEachBrowser, until } from "./browsers.ts";
import { fieldsOf, paste, pick, press, textOf } from "./user.ts";

const BODY = JSON.stringify({
  code: "validation-failed",
  description: "The model sent in the request is invalid.",
  link: "https://developers.example.com/#response-types",
  details: [],
  validationErrors: [
    { property: "FirstName", message: "'First Name' should not be empty." },
    {
      property: "Lines[1].Größe",
      message: "The length of 'Größe' must be at least 3 characters. You entered 2 characters.",
    },
    { property: "Email", message: "'Email' is not a valid email address." },
    { property: "Colour", message: "'Colour' should not be empty." },
  ],
});
const NAMES = "email\nfirst_name\nlast_name\nlines.0.größe\nlines.1.größe";

inEachBrowser(({ name: browser, open, server }) => {
  it("puts what is pasted on the right inputs, in English and in German", async () => {
    const page = await open();
    await paste(page, "status", "400");
    await paste(page, "headers", "content-type: application/json");
    await paste(page, "names", NAMES);
    await paste(page, "body", BODY);
    const fine = { invalid: false, description: "" };
    assert.deepEqual(await fieldsOf(page), {
      email: {
        label: "Email",
        invalid: true,
        description: "Use an email address like name@example.com.",
      },
      first_name: { label: "First name", invalid: true, description: "Fill this in." },
      last_name: { label: "Last name", ...fine },
      "lines.0.größe": { label: "Lines 0 größe", ...fine },
      "lines.1.größe": {
        label: "Lines 1 größe",
        invalid: true,
        description: "Use at least 3 characters.",
      },
    });
    assert.match(
      await textOf(page, "#stage .faultmap-summary"),
      /Some entries need another look.*Colour/,
    );

    await press(page, "input[name=locale][value=de]");
    const german = await fieldsOf(page);
    assert.equal(german["first_name"]?.description, "Hier fehlt noch eine Angabe.");
    assert.equal(
      german["email"]?.description,
      "Eine E-Mail-Adresse wie name@example.com eingeben.",
    );
    assert.equal(german["lines.1.größe"]?.description, "Mindestens 3 Zeichen eingeben.");
    assert.deepEqual(german["last_name"], { label: "Nachname", ...fine });
    assert.match(
      await textOf(page, "#stage .faultmap-summary"),
      /Einige Angaben passen noch nicht/,
    );
    assert.equal(await page.$eval("#messages .lead", (lead) => lead.getAttribute("lang")), "de");
    await page.close();
  });

  it("tells what was renamed and what no field has", async () => {
    const page = await open();
    await paste(page, "names", NAMES);
    await paste(page, "body", BODY);
    const rows = await page.$$eval("#mapping tbody tr", (rows) => {
      return rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));
    });
    assert.deepEqual(rows, [
      ["FirstName", "first_name", "style"],
      ["Lines[1].Größe", "lines.1.größe", "case"],
      ["Email", "email", "case"],
      ["Colour", "not in the form", "summary"],
    ]);
    await press(page, "#own-names");
    assert.deepEqual(Object.keys(await fieldsOf(page)), [
      "FirstName",
      "Lines.1.Größe",
      "Email",
      "Colour",
    ]);
    await page.close();
  });

  it("takes a whole response apart", async () => {
    const page = await open();
    const head =
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/2 503 \r\nretry-after: 7\r\nx-request-id: abc\r\n\r\n";
    await paste(page, "body", `${head}Be right back`);
    const boxes = ["#status", "#headers", "#body"].map((id) => {
      return page.$eval(id, (box) => (box as HTMLInputElement).value);
    });
    assert.deepEqual(await Promise.all(boxes), [
      "503",
      "retry-after: 7\nx-request-id: abc",
      "Be right back",
    ]);
    assert.match(await textOf(page, "#result"), /^Status 503, read as text → kind unavailable/);
    assert.match(await textOf(page, "#fault"), /retryAfter: 7 ?requestId: "abc"/);
    await page.close();
  });

  it("carries a response in a link, and the link only", async () => {
    const page = await open();
    await paste(page, "names", NAMES);
    await paste(page, "body", BODY);
    await press(page, "input[name=locale][value=de]");
    const there = await fieldsOf(page);
    const { hash } = new URL(page.url());
    await page.close();

    const requests: string[] = [];
    const other = await open({
      query: hash,
      prepare: async (page) => page.on("request", (request) => requests.push(request.url())),
    });
    assert.deepEqual(await fieldsOf(other), there);
    assert.equal(await other.$eval("#body", (box) => (box as HTMLTextAreaElement).value), BODY);
    await pick(other, "nginx");
    assert.match(other.url(), /#example=nginx&locale=de$/);
    const base = server().address;
    const elsewhere = requests.filter((url) => !url.startsWith(base) && !url.startsWith("data:"));
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(
      server().asked.filter((url) => url.includes("reply")),
      [],
    );
    assert.deepEqual(
      server().missing.filter((path) => path !== "/favicon.ico"),
      [],
    );
    await other.close();
  });

  it("copes with a body of a megabyte, which no link carries", async () => {
    const page = await open();
    await page.$eval("#body", (box) => {
      const error = JSON.stringify({ property: "Name", message: "'Name' should not be empty." });
      const errors = Array.from({ length: 20_000 }, () => error).join(",");
      (box as HTMLTextAreaElement).value = `{"validationErrors":[${errors}]}`;
      box.dispatchEvent(new Event("input"));
    });
    await until("the result", async () => {
      return (await textOf(page, "#result")).includes("of 20000 texts on fields");
    });
    assert.equal((await fieldsOf(page))["name"]?.description, "Fill this in.");
    assert.equal(
      await page.$eval("#link", (button) => (button as HTMLButtonElement).disabled),
      true,
    );
    assert.ok(page.url().length < 200);
    await page.close();
  });

  it("takes no harm from a broken link", async () => {
    for (const query of ["#reply=%%%", "#reply=AAAA", "#reply=WzFd", "#example=__proto__", "#?"]) {
      const page = await open({ query });
      assert.match(await textOf(page, "#result"), /validation-failed|unknown|empty/, query);
      await page.close();
    }
  });

  it("shows each example without markup, script or a second error", async () => {
    const errors: unknown[] = [];
    const page = await open({
      prepare: async (page) => {
        page.on("pageerror", (error) => errors.push(error));
        page.on("console", (message) => {
          if (message.type() === "error") errors.push(message.text());
        });
        page.on("dialog", (dialog) => {
          errors.push(dialog.message());
          void dialog.dismiss();
        });
      },
    });
    const ids = await page.$$eval("#example option", (options) =>
      options.map(({ value }) => value),
    );
    assert.ok(ids.length > 15);
    const seen = new Set<string>();
    for (const id of ids.filter((id) => id !== "own")) {
      await pick(page, id);
      const result = await textOf(page, "#result");
      seen.add(`${result} ${await textOf(page, "#messages")}`);
      const unsafe = "main img, main a[href^='javascript:'], #stage b, #messages b, #fault b";
      assert.deepEqual(await page.$$eval(unsafe, (found) => found.map((one) => one.outerHTML)), []);
      assert.ok((await textOf(page, "#stage .faultmap-summary")).length > 20, `${id} says nothing`);
    }
    assert.equal(seen.size, ids.length - 1, "two examples show the same");
    assert.deepEqual(errors, []);
    await page.close();
  });

  it("tells which engine ran and how long it took", async () => {
    const page = await open();
    await until("the time", async () => (await textOf(page, "#engine")).includes("runs"));
    assert.match(
      await textOf(page, "#engine"),
      /^WebAssembly · [\d,]+ bytes explained in [\d.]+ (µs|ms), the median of [\d,]+ runs$/,
    );
    await page.close();
  });

  it("lets go of an error when its field is edited, and sends again", async () => {
    const page = await open();
    await page.type("#stage [name=name]", "Relaunch");
    const fields = await fieldsOf(page);
    assert.equal(fields["name"]?.invalid, false);
    assert.equal(fields["client.email"]?.invalid, true);
    await press(page, "#stage button.main");
    assert.equal((await fieldsOf(page))["name"]?.invalid, true);
    const focused = () => document.activeElement?.classList.contains("faultmap-summary");
    assert.equal(await page.evaluate(focused), true, `the summary has the focus in ${browser}`);
    await page.close();
  });
});
