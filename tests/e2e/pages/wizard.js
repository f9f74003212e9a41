// The pipeline page: the stepper and the four steps.

const STEPS = ["Source", "Destination", "Connection", "Sync"];

export class Wizard {
  constructor(page) {
    this.page = page;
    this.workspace = page.getByRole("combobox", { name: "Workspace" });
    this.stepper = page.getByRole("navigation", { name: "Steps" });
    this.lastCall = page.getByRole("region", { name: "The last call" });
    this.source = new EndStep(page, "Source");
    this.destination = new EndStep(page, "Destination");
    this.connection = new ConnectionStep(page);
    this.sync = new SyncStep(page);
  }

  async open() {
    await this.page.goto("./#/pipeline");
  }

  /** A step's button in the stepper. */
  link(step) {
    return this.stepper.getByRole("button", { name: new RegExp(`^${step}\\b`) });
  }

  async goTo(step) {
    await this.link(step).click();
  }
}

class Step {
  constructor(page, name) {
    this.page = page;
    this.name = name;
    this.root = page.getByRole("region", { name, exact: true });
    const next = STEPS[STEPS.indexOf(name) + 1];
    this.continue = this.root.getByRole("button", { name: `Continue to ${next}` });
    this.problem = this.root.getByRole("alert");
    this.busy = this.root.getByRole("status");
    this.cancel = this.root.getByRole("button", { name: "Cancel", exact: true });
    this.lookUp = this.root.getByRole("button", { name: "Look it up" });
  }

  /** The control with this label; an optional one's label goes on. */
  field(label) {
    return this.root.getByLabel(new RegExp(`^${label}( optional)?$`));
  }
}

class EndStep extends Step {
  constructor(page, name) {
    super(page, name);
    const word = name.toLowerCase();
    this.create = this.root.getByRole("button", { name: `Create ${word}` });
    this.created = this.root.getByText(`The ${word} is created.`);
    this.existing = this.root.getByRole("radio", { name: /^Use one that exists/ });
    this.another = this.root.getByRole("button", { name: `Use another ${word}` });
    this.errors = this.root.getByRole("group", { name: /needs? another look$/ });
    this.folded = this.root.getByText(/^\d optional fields?$/);
  }

  /** The cards of all connectors. */
  get connectors() {
    return this.root.getByRole("group", { name: "Connector" }).getByRole("radio");
  }

  /** The card of a connector; `name` as people know it. */
  connector(name) {
    return this.root.getByRole("radio", { name: new RegExp(`^${name}`) });
  }

  /** How many there are in the workspace, as the choice between new and existing says. */
  existingCount(count) {
    return this.root.getByRole("radio", { name: `Use one that exists (${count})` });
  }

  async make() {
    await this.create.click();
    await this.continue.waitFor();
  }
}

class ConnectionStep extends Step {
  constructor(page) {
    super(page, "Connection");
    this.create = this.root.getByRole("button", { name: "Create connection" });
    this.created = this.root.getByText("The connection is created.");
    this.more = this.root.getByText("Namespace, prefix, schema changes");
    this.cron = this.root.getByRole("radio", { name: /^Cron/ });
    this.cronExpression = this.root.getByLabel("Cron expression");
    this.nextRuns = this.root.getByText("The next runs:");
  }

  stream(name) {
    return this.root.getByRole("checkbox", { name: new RegExp(`^${name}\\b`) });
  }

  async make() {
    await this.stream("users").waitFor();
    await this.create.click();
    await this.continue.waitFor();
  }
}

class SyncStep extends Step {
  constructor(page) {
    super(page, "Sync");
    this.start = this.root.getByRole("button", { name: /^Start sync/ });
    this.cancelSync = this.root.getByRole("button", { name: "Cancel sync" });
    this.job = this.root.getByRole("region", { name: "Job" });
    this.progress = this.job.getByRole("progressbar");
    this.timeline = this.job.getByRole("list", { name: "What happened to the job" });
    this.succeeded = this.job.getByText(/^The sync succeeded: /);
    this.failed = this.job.getByText(/^The sync failed after /);
    this.cancelled = this.job.getByText(/^The sync was cancelled after /);
    this.rows = this.root.getByRole("region", { name: "Rows", exact: true });
  }

  /** One of the figures: Rows, Size, Time, Throughput. */
  figure(name) {
    return this.job.locator("dt", { hasText: name }).locator("xpath=following-sibling::dd");
  }

  /** How many rows the job says it has moved so far. */
  async rowCount() {
    const text = await this.figure("Rows").textContent();
    return Number(text.replaceAll(/\D/g, "")) || 0;
  }

  /** The tab of a table, which tells how many rows are in it. */
  table(name) {
    return this.root.getByRole("tab", { name: new RegExp(`^(main\\.)?${name}\\b`) });
  }

  async tableCount(name) {
    const text = await this.table(name).textContent();
    return Number(text.trim().split(/\s+/).at(-1).replaceAll(",", ""));
  }
}
