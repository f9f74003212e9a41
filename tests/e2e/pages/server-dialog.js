// The dialog about the server: how long its tokens live, and what its next answer is.

import { Header } from "./header.js";

export class ServerDialog {
  constructor(page) {
    this.button = new Header(page).server;
    this.root = page.getByRole("dialog", { name: "Server" });
    this.nextAnswer = this.root.getByLabel("The next answer is");
    this.close = this.root.getByRole("button", { name: "Close" });
  }

  life(words) {
    return this.root.getByRole("radio", { name: words });
  }

  /** Tokens from now on live for half a minute. */
  async shortenTokens() {
    await this.button.click();
    await this.life(/^30 seconds/).check();
    await this.close.click();
  }

  /** What becomes of the next answer: "500", "429", "401", "slow" or "lost". */
  async disturb(fault) {
    await this.button.click();
    await this.nextAnswer.selectOption(fault);
    await this.close.click();
  }
}
