// What was made in this session, beside the wizard, and the dialog that deletes it.

export class Ledger {
  constructor(page) {
    this.root = page.getByRole("region", { name: "Made in this session" });
    this.entries = this.root.getByRole("listitem");
    this.deleteEverything = this.root.getByRole("button", { name: "Delete everything" });
    this.dialog = page.getByRole("dialog", { name: "Delete from the server" });
    this.delete = this.dialog.getByRole("button", { name: "Delete", exact: true });
    this.keep = this.dialog.getByRole("button", { name: "Keep" });
  }
}
