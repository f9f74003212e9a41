// Every page and every state of the wizard, one after another, for specs that look at all
// of them. `look(name)` is called at each.

import { CLIENT_ID, CLIENT_SECRET, makeDestination, settled } from "./journey.js";
import { CredentialsDialog, FirstToken } from "./pages/credentials.js";
import { Header } from "./pages/header.js";
import { HistoryPage } from "./pages/history.js";
import { Ledger } from "./pages/ledger.js";
import { ServerDialog } from "./pages/server-dialog.js";
import { Wizard } from "./pages/wizard.js";
import { expect } from "./quiet.js";

export async function tourPages(page, look) {
  const visits = [
    ["#/course", "Course"],
    ["#/course/credentials", "Course"],
    ["#/try", "Try it"],
    ["#/try/public/createSource", "Try it"],
    ["#/history", "History"],
    ["#/nowhere-that-anybody-knows-of-and-a-long-address-at-that", "There is no such page"],
  ];
  for (const [route, title] of visits) {
    await page.goto(`./${route}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await look(route);
  }
}

export async function tourCredentials(page, look) {
  const wizard = new Wizard(page);
  const token = new FirstToken(page);
  const dialog = new CredentialsDialog(page);
  await wizard.open();
  await token.root.waitFor();
  await look("no credentials");
  await token.getToken.click();
  await look("credentials missing");
  await token.giveSandboxApplication();
  await look("the Sandbox's application");
  await token.bearerKind.check();
  await token.useToken.click();
  await look("bearer token missing");
  await token.applicationKind.check();
  await token.give("wrong-id", CLIENT_SECRET);
  await token.problem.waitFor();
  await look("credentials refused");
  await token.give(CLIENT_ID, CLIENT_SECRET);
  await settled(wizard);
  await new Header(page).credentials.click();
  await dialog.forget.waitFor();
  await look("the dialog with a token");
}

export async function tourWizard(page, look) {
  const wizard = new Wizard(page);
  const { source, destination, connection, sync } = wizard;
  const ledger = new Ledger(page);
  const server = new ServerDialog(page);
  await wizard.open();
  await new FirstToken(page).give(CLIENT_ID, CLIENT_SECRET);
  await settled(wizard);
  await look("source");
  await wizard.goTo("Sync");
  await look("sync, not yet possible");
  await wizard.goTo("Source");
  await source.field("Count").fill("0");
  await source.create.click();
  await source.errors.waitFor();
  await look("source with errors");
  await source.field("Count").fill("35");
  await source.make();
  await look("source made");
  await source.another.click();
  await source.existing.check();
  await look("existing sources");
  await source.continue.click();

  for (const connector of ["DuckDB", "MotherDuck", "End-to-End"]) {
    await destination.connector(connector).check();
    await destination.create.waitFor();
    await look(`destination ${connector}`);
  }
  await server.button.click();
  await server.nextAnswer.selectOption("500");
  await look("the dialog about the server");
  await server.close.click();
  await destination.connector("DuckDB").check();
  await destination.field("Destination DB").fill("/local/course.duckdb");
  await destination.create.click();
  await destination.problem.waitFor();
  await look("destination refused");
  await makeDestination(wizard);

  await connection.stream("users").waitFor();
  await connection.cron.check();
  await connection.cronExpression.fill("0 30 9 ? * MON-FRI");
  await connection.nextRuns.waitFor();
  await connection.more.click();
  await look("connection");
  await connection.cronExpression.fill("* * * * * *");
  await connection.create.click();
  await look("connection with errors");
  await connection.cronExpression.fill("0 30 9 ? * MON-FRI");
  await connection.make();
  await look("connection made");
  await connection.continue.click();

  await sync.start.click();
  await expect(sync.cancelSync).toBeVisible();
  await look("a sync under way");
  await sync.rows.waitFor({ timeout: 20_000 });
  await look("a sync that succeeded, and its rows");
  await ledger.deleteEverything.click();
  await ledger.delete.waitFor();
  await look("the dialog that deletes");
  await ledger.keep.click();

  const history = new HistoryPage(page);
  await history.open();
  for (const entry of (await history.entries.all()).slice(0, 3)) await entry.locator("summary").first().click();
  await look("the history with calls");
}
