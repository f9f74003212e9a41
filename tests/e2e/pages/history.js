// The page of the calls that were made.

import { Header } from "./header.js";

export class HistoryPage {
  constructor(page) {
    this.page = page;
    this.header = new Header(page);
    this.title = page.getByRole("heading", { level: 1, name: "History" });
    this.main = page.getByRole("main");
    this.entries = this.main.locator("ol.calls > li");
  }

  async open() {
    await this.header.goTo("History");
    await this.title.waitFor();
  }

  /** The calls of this method to this path (without a query). */
  calls(method, path) {
    return this.entries
      .filter({ has: this.page.getByText(method, { exact: true }) })
      .filter({ has: this.page.getByText(path, { exact: true }) });
  }
}
