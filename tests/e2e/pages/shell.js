// The static shell of index.html: what is there before, or instead of, the program.

export class Shell {
  constructor(page) {
    this.page = page;
    this.boot = page.locator("#boot");
    this.name = this.boot.getByText("Airbyte API playground", { exact: true });
    // By CSS: Playwright finds no text inside <noscript>.
    this.noScript = page.locator("#boot noscript p");
    this.message = page.locator("#boot-message");
  }

  async open() {
    await this.page.goto("./");
  }
}
