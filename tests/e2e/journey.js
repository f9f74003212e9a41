// The way through the wizard that most specs begin with: a token, then step after step.

import { FirstToken } from "./pages/credentials.js";
import { Wizard } from "./pages/wizard.js";

export const CLIENT_ID = "e2e-client-id";
export const CLIENT_SECRET = "e2e-client-secret-8d1f";

/** Opens the pipeline and gets a token; ends at the step Source, ready to be filled in. */
export async function getToken(page) {
  const wizard = new Wizard(page);
  await wizard.open();
  await new FirstToken(page).give(CLIENT_ID, CLIENT_SECRET);
  await settled(wizard);
  return wizard;
}

/** The step Source, once everything that it asks for by itself has come. */
export async function settled(wizard) {
  await wizard.source.field("Count").waitFor();
  await wizard.source.existing.waitFor();
}

export async function makeSource(wizard, { count = 35 } = {}) {
  await wizard.source.field("Count").fill(String(count));
  await wizard.source.make();
  await wizard.source.continue.click();
}

export async function makeDestination(wizard, { path = "/local/course.duckdb" } = {}) {
  await wizard.destination.connector("DuckDB").check();
  await wizard.destination.field("Destination DB").fill(path);
  await wizard.destination.make();
  await wizard.destination.continue.click();
}

export async function makeMotherDuck(wizard, key) {
  await wizard.destination.connector("MotherDuck").check();
  await wizard.destination.field("MotherDuck Access Token").fill(key);
  await wizard.destination.make();
  await wizard.destination.continue.click();
}

export async function makeConnection(wizard) {
  await wizard.connection.make();
  await wizard.connection.continue.click();
}

/** To the step Sync, with a connection that can be synced. */
export async function reachSync(page, options) {
  const wizard = await getToken(page);
  await makeSource(wizard, options);
  await makeDestination(wizard);
  await makeConnection(wizard);
  return wizard;
}
