// Giving credentials: in the page before anything else, later in a dialog.

import { expect } from "@playwright/test";

class CredentialsPanel {
  constructor(root) {
    this.root = root;
    this.clientId = root.getByLabel("Client id", { exact: true });
    // Not the tab “Client id and secret”, nor the button that shows it.
    this.clientSecret = root.getByLabel("Client secret", { exact: true });
    this.getToken = root.getByRole("button", { name: "Get a token" });
    this.fill = root.getByRole("button", { name: "Fill in the Sandbox's application" });
    this.bearerKind = root.getByRole("radio", { name: "Bearer token" });
    this.applicationKind = root.getByRole("radio", { name: "Client id and secret" });
    this.bearer = root.getByRole("textbox", { name: "Bearer token" });
    this.useToken = root.getByRole("button", { name: "Use this token" });
    this.forget = root.getByRole("button", { name: "Forget" });
    this.problem = root.getByRole("alert");
  }

  async give(clientId, clientSecret) {
    await this.clientId.fill(clientId);
    await this.clientSecret.fill(clientSecret);
    await this.getToken.click();
  }

  async giveSandboxApplication() {
    await this.fill.click();
    await expect(this.clientSecret).not.toHaveValue("");
  }

  async paste(token) {
    await this.bearerKind.check();
    await this.bearer.fill(token);
    await this.useToken.click();
  }
}

/** In the page, where there are no credentials yet. */
export class FirstToken extends CredentialsPanel {
  constructor(page) {
    super(page.getByRole("region", { name: "First, a token" }));
  }
}

/** In the dialog, which the header's button opens, or a call that cannot go on. */
export class CredentialsDialog extends CredentialsPanel {
  constructor(page) {
    super(page.getByRole("dialog", { name: "Credentials" }));
    this.waiting = this.root.getByText(/^(A call is|\d+ calls are) waiting for a token/);
    this.close = this.root.getByRole("button", { name: "Close" });
  }
}
